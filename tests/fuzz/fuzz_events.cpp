#include "events/number_block.h"
#include "fuzz/fuzz.h"
#include "support/event_bytes.h"

#include <algorithm>

using namespace kagami;
using namespace kagami::support;

namespace {

void readAll(const EventBatch& batch)
{
    const auto times = batch.times();
    fuzz::expect(!times || std::is_sorted(times->begin(), times->end()), "times are in order");
    const auto order = batch.order();
    fuzz::expect(
        !order || order->empty() || qint64(order->size()) == batch.info().rows, "each row has a place");
    const auto histogram = batch.histogram();
    fuzz::expect(
        !histogram || histogram->counts.size() == histogram->buckets.size(), "each bucket has a count");
    for (size_t group = 0; group < batch.groups().size(); ++group) {
        for (const auto& [column, size] : batch.groups()[group].sizes) {
            const auto texts = batch.texts(group, column);
            for (size_t row = 0; texts && row < (*texts)->rowTotal(); ++row)
                fuzz::expect((*texts)->idOf(row) < (*texts)->textTotal(), "each cell has a text");
        }
    }
    for (size_t frame = 0; frame < batch.rejectedFrames(); ++frame)
        static_cast<void>(batch.rejected(frame));
}

} // namespace

int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QByteArray bytes = fuzz::bytesOf(data, size).toByteArray();
    if (const auto batch = EventBatch::open(std::make_shared<BytesInMemory>(bytes)))
        readAll(*batch);
    if (bytes.isEmpty())
        return 0;
    // The pieces by themselves, which no fuzzer finds behind the compression; so many rows as the first byte
    // says.
    const size_t rows = quint8(bytes[0]);
    const QByteArray packed = bytes.sliced(1);
    if (const auto block = TextBlock::unpack(packed, rows)) {
        std::vector<QByteArrayView> cells;
        for (size_t row = 0; row < rows; ++row)
            cells.push_back(block->at(row));
        const auto again = TextBlock::unpack(TextBlock::pack(cells), rows);
        fuzz::expect(again.has_value(), "what was read can be written");
        for (size_t row = 0; row < rows; ++row)
            fuzz::expect(again->at(row) == cells[row] && again->at(row).isNull() == cells[row].isNull(),
                "and says the same");
    }
    std::vector<qint64> rising;
    if (unpackRising(packed, rows, rising))
        fuzz::expect(packRising(rising) == packed, "rising numbers have one form");
    std::vector<quint32> steps;
    if (unpackSteps(packed, rows, steps))
        fuzz::expect(packSteps(steps) == packed, "steps have one form");
    return 0;
}
