#pragma once

#include <QString>

namespace kagami {

/// Makes `language` ("en", "ja") the one of all texts, and its locale the default one. Replaces the one
/// installed before. Unknown languages give English. GUI thread, or before there is a GUI.
void installLanguage(const QString& language);
/// The language that is installed; "en" before the first call.
[[nodiscard]] QString installedLanguage();

/// Another language while it lives: a Japanese brief out of an English window. No widget is told, so none may
/// be made or painted meanwhile. GUI thread only.
class LanguageScope {
public:
    explicit LanguageScope(const QString& language);
    ~LanguageScope();
    LanguageScope(const LanguageScope&) = delete;
    LanguageScope& operator=(const LanguageScope&) = delete;

private:
    QString m_before;
};

} // namespace kagami
