#include "base/result.h"

#include <QStringList>

namespace kagami {

QString describe(const Error& error)
{
    QString text
        = error.where.isEmpty() ? error.what : QString(error.where % QStringLiteral(": ") % error.what);
    return error.remedy.isEmpty() ? text : QString(text % QChar(u' ') % error.remedy);
}

} // namespace kagami
