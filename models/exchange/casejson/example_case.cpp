#include "exchange/casejson/example_case.h"

#include <QCoreApplication>
#include <QFile>

namespace kagami {

namespace {
class ExampleCase {
    Q_DECLARE_TR_FUNCTIONS(kagami::ExampleCase)
};
} // namespace

QStringList exampleNames()
{
    return {QStringLiteral("mirrorface")};
}

Result<QByteArray> exampleCase(const QString& name)
{
    QFile file(QStringLiteral(":/cases/%1.case.json").arg(name));
    if (!exampleNames().contains(name) || !file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::NotFound, ExampleCase::tr("There is no example case of this name."), name,
            ExampleCase::tr("Bundled examples: %1.").arg(exampleNames().join(QStringLiteral(", "))));
    return file.readAll();
}

} // namespace kagami
