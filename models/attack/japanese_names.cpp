#include "attack/japanese_names.h"

#include "attack/catalogue.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace kagami {

namespace {

QString keyOf(QStringView id, QStringView englishName)
{
    QString key;
    key.reserve(id.size() + 1 + englishName.size());
    return key.append(id).append(u'\t').append(englishName);
}

} // namespace

const JapaneseNames& JapaneseNames::bundled()
{
    static const JapaneseNames names = [] {
        QFile file(QStringLiteral(":/attack/ja.json"));
        return JapaneseNames(file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray());
    }();
    return names;
}

JapaneseNames::JapaneseNames(const QByteArray& json)
{
    const QJsonArray rows = QJsonDocument::fromJson(json).object().value(QLatin1String("names")).toArray();
    m_names.reserve(rows.size());
    for (const auto& value : rows) {
        const QJsonArray row = value.toArray();
        m_names.insert(
            keyOf(row.at(0).toString(), row.at(1).toString()), {row.at(2).toString(), row.at(3).toString()});
    }
}

const JapaneseName* JapaneseNames::find(QStringView id, QStringView englishName) const
{
    const auto found = m_names.constFind(keyOf(id, englishName));
    return found == m_names.constEnd() ? nullptr : &*found;
}

QString japaneseName(QStringView id, QStringView name)
{
    const JapaneseName* found = JapaneseNames::bundled().find(id, name);
    return found ? found->name : QString();
}

} // namespace kagami
