#include "case/title.h"

#include <QCoreApplication>

#include <algorithm>

namespace kagami {

namespace {

constexpr qsizetype shownLength = 40;

class Title {
    Q_DECLARE_TR_FUNCTIONS(kagami::Title)
};

} // namespace

qsizetype characterTotal(QStringView text)
{
    return text.size()
        - std::count_if(text.begin(), text.end(), [](QChar unit) { return unit.isLowSurrogate(); });
}

Status checkTitle(QStringView title)
{
    if (title.trimmed().isEmpty())
        return fail(ErrorKind::Invalid, Title::tr("An item needs a title."), {},
            Title::tr("Give the words by which it is known."));
    if (const qsizetype length = characterTotal(title); length > longestTitle)
        return fail(ErrorKind::Invalid,
            Title::tr("The title has %1 characters; at most %2 are allowed.").arg(length).arg(longestTitle),
            {}, Title::tr("Shorten it, and put the rest into a description."));
    return {};
}

QString shortTitle(const QString& title)
{
    return title.size() <= shownLength ? title : QString(title.left(shownLength) % u'…');
}

} // namespace kagami
