#include "brief/brief_head.h"

#include <QRegularExpression>

namespace kagami {

std::optional<Digest> headOfBrief(const QByteArray& file)
{
    static const QRegularExpression said(QStringLiteral("kagami-head(?:\" content=\"|=)([0-9a-f]{64})"));
    // Every byte is a character: nothing in between has to make sense as text.
    const QRegularExpressionMatch found = said.match(QString::fromLatin1(file));
    return found.hasMatch() ? Digest::parse(found.captured(1)) : std::nullopt;
}

} // namespace kagami
