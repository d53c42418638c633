#pragma once

#include <QByteArrayView>

#include <cstdio>
#include <cstdlib>

/// The one entry of a fuzz target: any bytes may come. Defined in fuzz_*.cpp, called by the fuzzer (`./dev
/// fuzz`) and by replay.cpp (ctest, with the files of tests/data/fuzz/<target>).
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size);

namespace kagami::fuzz {

inline QByteArrayView bytesOf(const uint8_t* data, size_t size)
{
    return {reinterpret_cast<const char*>(data), qsizetype(size)};
}

/// Ends the program when a property does not hold: both the fuzzer and ctest count that as found.
inline void expect(bool holds, const char* property)
{
    if (holds)
        return;
    std::fprintf(stderr, "does not hold: %s\n", property);
    std::abort();
}

} // namespace kagami::fuzz
