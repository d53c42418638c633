#include "base/language.h"

#include <QCoreApplication>
#include <QEvent>
#include <QLocale>
#include <QTranslator>
#include <memory>

namespace kagami {

namespace {

/// The one translator of the application. It stays installed and changes the texts inside, because installing
/// another one tells every widget to translate itself, which a borrowed language must not do.
class Texts final : public QTranslator {
public:
    using QTranslator::QTranslator;

    void setLanguage(const QString& language)
    {
        m_language = language;
        m_ours = loaded(QStringLiteral(":/i18n/kagami_%1.qm").arg(language));
        m_ofQt = loaded(QStringLiteral(":/i18n/qtbase_%1.qm").arg(language));
        QLocale::setDefault(QLocale(language));
    }
    [[nodiscard]] const QString& language() const { return m_language; }

    QString translate(const char* context, const char* source, const char* comment, int n) const override
    {
        for (const auto* texts : {&m_ours, &m_ofQt}) {
            const QString text = *texts ? (*texts)->translate(context, source, comment, n) : QString();
            if (!text.isNull())
                return text;
        }
        return {};
    }
    bool isEmpty() const override { return false; } // an empty one would not tell anybody

private:
    static std::unique_ptr<QTranslator> loaded(const QString& path)
    {
        auto texts = std::make_unique<QTranslator>();
        return texts->load(path) ? std::move(texts) : nullptr;
    }

    QString m_language;
    std::unique_ptr<QTranslator> m_ours;
    std::unique_ptr<QTranslator> m_ofQt; ///< Cancel, the menu of a text field, file dialogs
};

/// A child of the application with this name, so that there is never more than one and no global of ours.
constexpr QLatin1String textsName("kagami-language");

Texts* installed()
{
    auto* application = QCoreApplication::instance();
    return application
        ? static_cast<Texts*>(application->findChild<QTranslator*>(textsName, Qt::FindDirectChildrenOnly))
        : nullptr;
}

} // namespace

void installLanguage(const QString& language)
{
    Texts* texts = installed();
    if (texts && texts->language() == language)
        return;
    if (texts) {
        texts->setLanguage(language);
        QEvent change(QEvent::LanguageChange);
        QCoreApplication::sendEvent(QCoreApplication::instance(), &change);
        return;
    }
    texts = new Texts(QCoreApplication::instance());
    texts->setObjectName(textsName);
    texts->setLanguage(language);
    QCoreApplication::installTranslator(texts);
}

QString installedLanguage()
{
    const Texts* texts = installed();
    return texts ? texts->language() : QStringLiteral("en");
}

LanguageScope::LanguageScope(const QString& language)
    : m_before(installedLanguage())
{
    if (!installed())
        installLanguage(m_before);
    if (Texts* texts = installed(); texts && language != m_before)
        texts->setLanguage(language);
}

LanguageScope::~LanguageScope()
{
    if (Texts* texts = installed(); texts && texts->language() != m_before)
        texts->setLanguage(m_before);
}

} // namespace kagami
