#include "base/language.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>
#include <vector>

using namespace kagami;

namespace {

/// One text of a .ts file. A text with a number has one translation for each of its forms.
struct Entry {
    QString context;
    QString source;
    QStringList translations;
    bool numerus = false;
    bool finished = true;
};

/// The text of an element. lupdate writes what XML cannot hold as <byte value="x9"/>.
QString readText(QXmlStreamReader& xml)
{
    QString text;
    while (!xml.atEnd() && xml.readNext() != QXmlStreamReader::EndElement) {
        if (xml.isCharacters()) {
            text += xml.text();
        } else if (xml.isStartElement() && xml.name() == u"byte") {
            text += QChar(xml.attributes().value(QLatin1StringView("value")).mid(1).toUShort(nullptr, 16));
            xml.skipCurrentElement();
        }
    }
    return text;
}

void readTranslation(QXmlStreamReader& xml, Entry& entry)
{
    entry.finished = !xml.attributes().hasAttribute(QStringLiteral("type"));
    if (!entry.numerus) {
        entry.translations << readText(xml);
        return;
    }
    while (xml.readNextStartElement())
        entry.translations << readText(xml);
}

Entry readMessage(QXmlStreamReader& xml, const QString& context)
{
    Entry entry;
    entry.context = context;
    entry.numerus = xml.attributes().value(QLatin1StringView("numerus")) == u"yes";
    while (xml.readNextStartElement()) {
        if (xml.name() == u"source")
            entry.source = readText(xml);
        else if (xml.name() == u"translation")
            readTranslation(xml, entry);
        else
            xml.skipCurrentElement();
    }
    return entry;
}

std::vector<Entry> readEntries(const QString& language)
{
    QFile file(QStringLiteral(KAGAMI_SOURCE_DIR "/translations/kagami_%1.ts").arg(language));
    std::vector<Entry> entries;
    if (!file.open(QIODevice::ReadOnly))
        return entries;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"name")
            context = xml.readElementText();
        else if (xml.name() == u"message")
            entries.push_back(readMessage(xml, context));
    }
    return xml.hasError() ? std::vector<Entry>() : entries;
}

QSet<QString> found(const QRegularExpression& pattern, const QString& text)
{
    QSet<QString> words;
    for (auto match = pattern.globalMatch(text); match.hasNext();)
        words.insert(match.next().captured());
    return words;
}

/// The contexts under which app/, models/ and ui/ look up texts at run time.
QSet<QString> contextsOfTheSources()
{
    static const QRegularExpression named(QStringLiteral(
        "(?:Q_DECLARE_TR_FUNCTIONS\\(|(?:translate|QT_TRANSLATE_NOOP3?)\\(\\s*\")(kagami[\\w:]*)"));
    static const QRegularExpression ofClass(QStringLiteral("\\bclass (\\w+)[^;{]*\\{\\s*Q_OBJECT"));
    QSet<QString> contexts;
    for (const char* folder : {"app", "models", "ui"}) {
        QDirIterator files(QStringLiteral(KAGAMI_SOURCE_DIR "/") + QString::fromLatin1(folder),
            {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (!file.open(QIODevice::ReadOnly))
                continue;
            const QString text = QString::fromUtf8(file.readAll());
            for (auto match = named.globalMatch(text); match.hasNext();)
                contexts.insert(match.next().captured(1));
            for (auto match = ofClass.globalMatch(text); match.hasNext();)
                contexts.insert(QStringLiteral("kagami::") + match.next().captured(1));
        }
    }
    return contexts;
}

/// The entries for which `isWrong` holds, as a list that a failed test can print.
template <class Predicate>
QStringList wrongEntries(const QString& language, Predicate isWrong)
{
    QStringList wrong;
    for (const Entry& entry : readEntries(language))
        for (const QString& translation : entry.translations)
            if (isWrong(entry, translation))
                wrong << entry.context + u": " + entry.source + u" -> " + translation;
    return wrong;
}

} // namespace

class tst_Translations : public QObject {
    Q_OBJECT
private slots:
    void bothFilesHoldTexts()
    {
        QVERIFY(readEntries(QStringLiteral("ja")).size() > 1000);
        QVERIFY(readEntries(QStringLiteral("en")).size() > 20);
    }

    void everyTextIsFinished_data() { languages(); }
    void everyTextIsFinished()
    {
        QFETCH(QString, language);
        const QStringList wrong = wrongEntries(language, [](const Entry& entry, const QString& translation) {
            return !entry.finished || translation.trimmed().isEmpty();
        });
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    void everyNumberHasTheFormsOfItsLanguage_data() { languages(); }
    void everyNumberHasTheFormsOfItsLanguage()
    {
        QFETCH(QString, language);
        const qsizetype forms = language == u"en" ? 2 : 1;
        for (const Entry& entry : readEntries(language))
            QVERIFY2(entry.translations.size() == (entry.numerus ? forms : 1), qPrintable(entry.source));
    }

    void placeholdersAreThoseOfTheSource_data() { languages(); }
    void placeholdersAreThoseOfTheSource()
    {
        QFETCH(QString, language);
        static const QRegularExpression placeholder(QStringLiteral("%[1-9n]"));
        const QStringList wrong = wrongEntries(language, [](const Entry& entry, const QString& translation) {
            return found(placeholder, entry.source) != found(placeholder, translation);
        });
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    void markingsAreNeverTranslated()
    {
        static const QRegularExpression marking(QStringLiteral(
            "TLP|PAP|\\b(RED|AMBER(\\+STRICT)?|GREEN|CLEAR|red|amber(\\+strict)?|green|clear)\\b"));
        const QStringList wrong
            = wrongEntries(QStringLiteral("ja"), [](const Entry& entry, const QString& translation) {
                  return found(marking, entry.source) != found(marking, translation);
              });
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    void wordsThatAreTypedAreNeverTranslated()
    {
        static const QRegularExpression typed(
            QStringLiteral("\\b[a-z]+:(?=[A-Z0-9.])|\\b(Ctrl|Esc|Del|Enter|F[1-9]|UTC|JST|OR)\\b|ATT&&?CK|--["
                           "a-z]+|\\.[a-z]{3}\\b"));
        const QStringList wrong
            = wrongEntries(QStringLiteral("ja"), [](const Entry& entry, const QString& translation) {
                  return !found(typed, translation).contains(found(typed, entry.source));
              });
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    /// A text that lupdate files under another context than the program asks for is never found.
    void everyContextIsAskedForByTheProgram_data() { languages(); }
    void everyContextIsAskedForByTheProgram()
    {
        QFETCH(QString, language);
        const QSet<QString> asked = contextsOfTheSources();
        QVERIFY(asked.contains(QStringLiteral("kagami::query")));
        const QStringList wrong = wrongEntries(
            language, [&](const Entry& entry, const QString&) { return !asked.contains(entry.context); });
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    void gradesOfAllScalesAreDifferentWords()
    {
        QSet<QString> words;
        const std::vector<Entry> entries = readEntries(QStringLiteral("ja"));
        for (const Entry& entry : entries)
            if (entry.context == u"kagami::Grade")
                words.insert(entry.translations.value(0));
        QCOMPARE(words.size(), 6 + 6 + 7 + 3);
    }

    void propertiesHaveDifferentNames()
    {
        QSet<QString> names;
        int properties = 0;
        for (const Entry& entry : readEntries(QStringLiteral("ja"))) {
            if (entry.context != u"kagami::Predicate")
                continue;
            ++properties;
            names.insert(entry.translations.value(0));
        }
        QVERIFY(properties > 70);
        QCOMPARE(names.size(), properties);
    }

    void theProgramCarriesItsTexts()
    {
        QTranslator japanese;
        QVERIFY(japanese.load(QStringLiteral(":/i18n/kagami_ja.qm")));
        QCOMPARE(japanese.translate("kagami::ItemKind", "Incident"), QStringLiteral("インシデント"));
        QCOMPARE(japanese.translate("kagami::Grade", "almost certain"), QStringLiteral("ほぼ確実"));
        QCOMPARE(japanese.translate("kagami::InspectorPage", "%n source(s)", nullptr, 3),
            QStringLiteral("情報源 %n 件"));
    }

    void whatQtSaysIsJapaneseToo()
    {
        installLanguage(QStringLiteral("ja"));
        QCOMPARE(QCoreApplication::translate("QPlatformTheme", "Cancel"), QStringLiteral("キャンセル"));
        installLanguage(QStringLiteral("en"));
        QCOMPARE(QCoreApplication::translate("QPlatformTheme", "Cancel"), QStringLiteral("Cancel"));
    }

    void anEnglishNumberHasItsSingular()
    {
        installLanguage(QStringLiteral("en"));
        const auto sources = [](int n) {
            return QCoreApplication::translate("kagami::InspectorPage", "%n source(s)", nullptr, n);
        };
        QCOMPARE(sources(1), QStringLiteral("1 source"));
        QCOMPARE(sources(2), QStringLiteral("2 sources"));
    }

    void theLanguageIsSwitchedAtOnce()
    {
        installLanguage(QStringLiteral("ja"));
        QCOMPARE(QCoreApplication::translate("kagami::Command", "Undo"), QStringLiteral("元に戻す"));
        installLanguage(QStringLiteral("en"));
        QCOMPARE(QCoreApplication::translate("kagami::Command", "Undo"), QStringLiteral("Undo"));
    }

private:
    static void languages()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("Japanese") << QStringLiteral("ja");
        QTest::newRow("English plurals") << QStringLiteral("en");
    }
};

QTEST_GUILESS_MAIN(tst_Translations)

#include "tst_translations.moc"
