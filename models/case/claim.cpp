#include "case/claim.h"

#include "case/key_table.h"

namespace kagami {

namespace {

constexpr KeyRow<ClaimStatus> statuses[] = {
    {ClaimStatus::Open, "open", QT_TRANSLATE_NOOP("kagami::ClaimStatus", "Open")},
    {ClaimStatus::Accepted, "accepted", QT_TRANSLATE_NOOP("kagami::ClaimStatus", "Accepted")},
    {ClaimStatus::Disputed, "disputed", QT_TRANSLATE_NOOP("kagami::ClaimStatus", "Disputed")},
    {ClaimStatus::Rejected, "rejected", QT_TRANSLATE_NOOP("kagami::ClaimStatus", "Rejected")},
};

} // namespace

QString toKey(ClaimStatus status)
{
    return QLatin1String(rowOf(statuses, status).key);
}
std::optional<ClaimStatus> parseClaimStatus(QStringView key)
{
    return valueOfKey(statuses, key);
}

QString label(ClaimStatus status)
{
    return QCoreApplication::translate("kagami::ClaimStatus", rowOf(statuses, status).label);
}

} // namespace kagami
