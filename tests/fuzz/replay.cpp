#include "fuzz/fuzz.h"

#include <QDirIterator>
#include <QFile>

/// Runs a fuzz target over the files of a folder: what fuzzing once found stays found, with any compiler.
int main(int argc, char** argv)
{
    if (argc != 2) {
        std::fprintf(stderr, "usage: %s FOLDER\n", argv[0]);
        return 64;
    }
    int total = 0;
    for (QDirIterator files(QFile::decodeName(argv[1]), QDir::Files); files.hasNext(); ++total) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            return 2;
        const QByteArray bytes = file.readAll();
        LLVMFuzzerTestOneInput(reinterpret_cast<const uint8_t*>(bytes.constData()), size_t(bytes.size()));
    }
    std::printf("%d inputs\n", total);
    return total > 0 ? 0 : 1;
}
