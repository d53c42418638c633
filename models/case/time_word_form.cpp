#include "case/time_word_scanner.h"

#include <QRegularExpression>

namespace kagami {

namespace {

using namespace Qt::StringLiterals;

int numberOfKanji(QStringView run)
{
    constexpr QStringView kanji = u"〇一二三四五六七八九";
    int value = 0;
    int digit = 0;
    bool pending = false;
    for (const QChar c : run) {
        if (c == u'十') {
            value += 10 * (pending ? digit : 1);
            digit = 0;
            pending = false;
            continue;
        }
        digit = (pending ? 10 * digit : 0) + int(c == u'零' ? 0 : kanji.indexOf(c));
        pending = true;
    }
    return value + digit;
}

} // namespace

QString normalisedWords(QStringView text)
{
    static const QRegularExpression kanjiNumber(u"[〇零一二三四五六七八九十]+(?=[年月日時分秒])"_s);
    static const QRegularExpression weekday(u"\\([月火水木金土日](曜日?)?\\)"
                                            "|\\b(mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(day)?\\b,?"
                                            "|\\(apr.mar\\)"_s);
    QString out = text.trimmed().toString();
    out.replace(u'～', u'〜'); // NFKC would make it the tilde, which here says "approximately"
    out = out.normalized(QString::NormalizationForm_KC).toLower();
    static const QRegularExpression winter(u"(winter \\d{4})[–/-]\\d{2}\\b"_s);
    out.replace(winter, u"\\1"_s).replace(u"mid-"_s, u"mid "_s).replace(u'—', u'–').remove(weekday);
    for (auto match = kanjiNumber.match(out); match.hasMatch(); match = kanjiNumber.match(out)) {
        const QString number = QString::number(numberOfKanji(match.capturedView()));
        out.replace(match.capturedStart(), match.capturedLength(), number);
    }
    return out.simplified();
}

} // namespace kagami
