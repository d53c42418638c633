#include "fuzz/fuzz.h"
#include "ledger/change_set.h"

using namespace kagami;

int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const auto operation = operationFromJson(fuzz::bytesOf(data, size));
    if (!operation)
        return 0;
    const QByteArray canonical = canonicalOperation(*operation);
    const auto again = operationFromJson(canonical);
    fuzz::expect(again.has_value(), "the canonical form can be read");
    fuzz::expect(canonicalOperation(*again) == canonical, "the canonical form is a fixed point");
    return 0;
}
