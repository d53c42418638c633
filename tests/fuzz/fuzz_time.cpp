#include "case/time_span.h"
#include "fuzz/fuzz.h"

using namespace kagami;

int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QString text = QString::fromUtf8(fuzz::bytesOf(data, size));
    for (const auto& parse : {parseEdtf, parseTime}) {
        const auto span = parse(text, QTimeZone::utc());
        if (!span)
            continue;
        const auto again = parseEdtf(toEdtf(*span), QTimeZone::utc());
        fuzz::expect(again.has_value(), "what toEdtf() writes can be read");
        fuzz::expect(again->begin == span->begin && again->end == span->end,
            "what toEdtf() writes means the same time");
        fuzz::expect(!displayText(*span, QTimeZone::utc(), QLocale::c()).isNull(), "every time has words");
    }
    return 0;
}
