#include "events/number_block.h"

#include "events/varint.h"

#include <QtEndian>

#include <limits>

namespace kagami {

QByteArray packRising(std::span<const qint64> numbers)
{
    QByteArray packed;
    if (numbers.empty())
        return packed;
    packed.reserve(qsizetype(sizeof(qint64) + 4 * numbers.size()));
    packed.resize(sizeof(qint64));
    qToLittleEndian(numbers.front(), packed.data());
    for (size_t i = 1; i < numbers.size(); ++i)
        appendVarint(packed, quint64(numbers[i]) - quint64(numbers[i - 1]));
    return packed;
}

bool unpackRising(QByteArrayView packed, size_t total, std::vector<qint64>& numbers)
{
    if (total == 0)
        return packed.isEmpty();
    if (packed.size() < qsizetype(sizeof(qint64)))
        return false;
    qint64 number = qFromLittleEndian<qint64>(packed.data());
    numbers.push_back(number);
    VarintReader reader(packed.sliced(sizeof(qint64)));
    for (size_t i = 1; i < total; ++i) {
        const auto next = qint64(quint64(number) + reader.next());
        if (next < number) // more than any number may be
            return false;
        number = next;
        numbers.push_back(number);
    }
    return reader.ok() && reader.atEnd();
}

QByteArray packSteps(std::span<const quint32> numbers)
{
    QByteArray packed;
    packed.reserve(qsizetype(2 * numbers.size()));
    qint64 before = 0;
    for (const quint32 number : numbers) {
        appendVarint(packed, zigzag(qint64(number) - before));
        before = number;
    }
    return packed;
}

bool unpackSteps(QByteArrayView packed, size_t total, std::vector<quint32>& numbers)
{
    VarintReader reader(packed);
    qint64 number = 0;
    for (size_t i = 0; i < total; ++i) {
        const qint64 step = unzigzag(reader.next());
        constexpr qint64 most = std::numeric_limits<quint32>::max();
        if (step < -most || step > most)
            return false;
        number += step;
        if (number < 0 || number > most)
            return false;
        numbers.push_back(quint32(number));
    }
    return reader.ok() && reader.atEnd();
}

} // namespace kagami
