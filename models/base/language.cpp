#include "base/language.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

namespace kagami {

namespace {

/// Our translator is a child of the application with this name, so that there is never more than one and no global of ours.
constexpr QLatin1String translatorName("kagami-language");

QTranslator* installed()
{
    auto* application = QCoreApplication::instance();
    return application ? application->findChild<QTranslator*>(translatorName, Qt::FindDirectChildrenOnly) : nullptr;
}

} // namespace

void installLanguage(const QString& language)
{
    if (language == installedLanguage() && installed())
        return;
    if (QTranslator* before = installed()) {
        QCoreApplication::removeTranslator(before);
        delete before;
    }
    QLocale::setDefault(QLocale(language));
    auto* translator = new QTranslator(QCoreApplication::instance());
    translator->setObjectName(translatorName);
    translator->setProperty("language", language);
    if (translator->load(QStringLiteral(":/i18n/kagami_%1.qm").arg(language)))
        QCoreApplication::installTranslator(translator);
}

QString installedLanguage()
{
    const QTranslator* translator = installed();
    return translator ? translator->property("language").toString() : QStringLiteral("en");
}

LanguageScope::LanguageScope(const QString& language)
    : m_before(installedLanguage())
{
    installLanguage(language);
}

LanguageScope::~LanguageScope() { installLanguage(m_before); }

} // namespace kagami
