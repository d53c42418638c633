#include "fuzz/fuzz.h"
#include "lens/query.h"

using namespace kagami;

int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QString text = QString::fromUtf8(fuzz::bytesOf(data, size));
    const auto query = parseQuery(text);
    if (!query) {
        fuzz::expect(!query.error().what.isEmpty(), "an error has a sentence");
        return 0;
    }
    const auto again = parseQuery(toText(*query));
    fuzz::expect(again.has_value(), "what toText() writes can be read");
    fuzz::expect(sameQuery(*query, *again), "what toText() writes asks the same");
    for (const QueryChip& chip : chipsOf(*query))
        fuzz::expect(parseQuery(chip.without).has_value(), "a query without one of its chips can be read");
    return 0;
}
