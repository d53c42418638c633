#pragma once

#include <QHash>
#include <QString>
#include <QStringView>

namespace kagami {

struct JapaneseName {
    QString name; ///< "スピアフィッシング（添付ファイル）"
    QString otherWords; ///< what people also call it, separated by spaces: only for searching; may be empty
};

/// Our own translation of names of tactics and techniques (resources/attack/ja.json).
class JapaneseNames {
public:
    /// The bundled table; read on first use, then kept. May be called from any thread.
    [[nodiscard]] static const JapaneseNames& bundled();

    /// nullptr where there is no translation of this English name for this id.
    [[nodiscard]] const JapaneseName* find(QStringView id, QStringView englishName) const;
    [[nodiscard]] qsizetype size() const { return m_names.size(); }

private:
    explicit JapaneseNames(const QByteArray& json);

    QHash<QString, JapaneseName> m_names; ///< by id, tab, English name
};

} // namespace kagami
