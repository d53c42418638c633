#include "fuzz/fuzz.h"
#include "store/case_file.h"

#include <QFile>
#include <QTemporaryDir>

using namespace kagami;

int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    static const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("fuzz.kagami"));
    const QByteArrayView bytes = fuzz::bytesOf(data, size);
    QFile file(path);
    fuzz::expect(file.open(QIODevice::WriteOnly | QIODevice::Truncate)
            && file.write(bytes.data(), bytes.size()) == bytes.size(),
        "the input could be written");
    file.close();
    {
        const auto opened = CaseFile::open(path, OpenMode::ReadOnly);
        if (opened) {
            static_cast<void>((*opened)->search(QStringLiteral("外務"), 5));
            fuzz::expect((*opened)->verify().has_value(), "what opens can be verified");
        }
    }
    static_cast<void>(CaseFile::verifyFile(path));
    fuzz::expect(
        file.open(QIODevice::ReadOnly) && file.readAll() == bytes, "looking leaves the file as it was");
    file.close();
    return 0;
}
