#include "ledger/moment.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QRegularExpression>

#include <algorithm>

namespace kagami {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(kagami::Moment)
};

QString remedy()
{
    return Words::tr("“kagami log” lists the change sets with their times and hashes.");
}

Result<ChangeSetHeader> byHash(const History& history, const QString& digits)
{
    const ChangeSetHeader* found = nullptr;
    for (const ChangeSetHeader& header : history.headers()) {
        if (!header.hash.toHex().startsWith(digits))
            continue;
        if (found)
            return fail(ErrorKind::Ambiguous, Words::tr("Several change sets begin with these digits."),
                digits, Words::tr("Give more of them."));
        found = &header;
    }
    if (found)
        return *found;
    std::set<Digest> heads;
    for (const ChangeSetHeader& header : history.headers()) {
        heads.erase(header.previous);
        heads.insert(header.hash);
        if (headOf(heads).toHex().startsWith(digits))
            return header;
    }
    return fail(ErrorKind::NotFound, Words::tr("The case has no such change set and never had such a head."),
        digits, remedy());
}

/// The last millisecond that is meant; nothing for a text that is no time.
std::optional<qint64> untilOf(const QString& text)
{
    static const QRegularExpression zone(QStringLiteral("(Z|[+-]\\d{2}:?\\d{2})$"));
    if (const QDate day = QDate::fromString(text, Qt::ISODate); day.isValid() && text.size() == 10)
        return QDateTime(day.addDays(1), QTime(0, 0), Qt::UTC).toMSecsSinceEpoch() - 1;
    if (!text.contains(u'T') && !text.contains(u' '))
        return {};
    QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!time.isValid())
        return {};
    if (!zone.match(text).hasMatch())
        time.setTimeSpec(Qt::UTC);
    // "12:03" and "12:03:20" mean all of that minute or second.
    static const QRegularExpression minutes(QStringLiteral("[T ]\\d{2}:\\d{2}(Z|[+-]\\d{2}:?\\d{2})?$"));
    static const QRegularExpression parts(QStringLiteral("[.,]\\d+"));
    const qint64 meant = minutes.match(text).hasMatch() ? 60'000 : parts.match(text).hasMatch() ? 1 : 1000;
    return time.toMSecsSinceEpoch() + meant - 1;
}

} // namespace

Result<ChangeSetHeader> momentOf(const History& history, const QString& text)
{
    static const QRegularExpression hash(QStringLiteral("^[0-9a-fA-F]{8,64}$"));
    const QString wanted = text.trimmed();
    if (hash.match(wanted).hasMatch())
        return byHash(history, wanted.toLower());
    const auto until = untilOf(wanted);
    if (!until)
        return fail(ErrorKind::Invalid, Words::tr("This is neither a hash nor a time."), text,
            Words::tr("Write eight or more digits of a hash, a day as 2025-01-08, or a time as "
                      "2025-01-08T09:30+09:00."));
    const auto& headers = history.headers();
    const auto after = std::find_if(headers.begin(), headers.end(),
        [&](const ChangeSetHeader& header) { return header.time.ms > *until; });
    if (after == headers.begin())
        return fail(ErrorKind::NotFound, Words::tr("The case had not begun then."), text, remedy());
    return *(after - 1);
}

} // namespace kagami
