#include "exchange/casejson/case_json.h"
#include "fuzz/fuzz.h"
#include "ledger/ledger.h"

using namespace kagami;

int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const auto import = readCaseJson(fuzz::bytesOf(data, size));
    if (!import) {
        fuzz::expect(!import.error().what.isEmpty(), "an error has a sentence");
        return 0;
    }
    fuzz::expect(
        import->imported + qint64(import->skipped.size()) == import->records, "imported + skipped = records");
    Ledger ledger;
    Clock clock;
    auto sealed = ledger.seal(import->draft, ReplicaId{}, clock);
    fuzz::expect(sealed.has_value(), "what was read can be sealed");
    ledger.apply(*sealed);
    const QByteArray written = writeCaseJson(ledger.state());
    const auto again = readCaseJson(written);
    fuzz::expect(again.has_value(), "what was written can be read");
    fuzz::expect(again->draft.operations.size() == import->draft.operations.size(),
        "what was written holds every record");
    return 0;
}
