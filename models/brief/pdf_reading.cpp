#include "brief/pdf_reading.h"

#include <QList>
#include <QString>
#include <algorithm>
#include <iterator>

namespace kagami {

namespace {

struct Twin {
    char16_t engine; ///< what the engine writes
    char16_t meant;
};

// Radicals and signs that fonts draw with the glyph of another character and that have no decomposition of
// their own in Unicode (compare EquivalentUnifiedIdeograph.txt). In the order of the first column.
constexpr Twin twins[]{
    {u'\t', u' '},
    {u'\u2012', u'–'},
    {u'\u2E8E', u'兀'},
    {u'\u2E92', u'巳'},
    {u'\u2E93', u'幺'},
    {u'\u2EA0', u'民'},
    {u'\u2EC4', u'西'},
    {u'\u2EC5', u'见'},
    {u'\u2EC9', u'贝'},
    {u'\u2ECB', u'车'},
    {u'\u2ED1', u'長'},
    {u'\u2ED3', u'长'},
    {u'\u2ED8', u'青'},
    {u'\u2ED9', u'韦'},
    {u'\u2EDA', u'页'},
    {u'\u2EDB', u'风'},
    {u'\u2EDC', u'飞'},
    {u'\u2EE2', u'马'},
    {u'\u2EE5', u'鱼'},
    {u'\u2EE6', u'鸟'},
    {u'\u2EE7', u'卤'},
    {u'\u2EE8', u'麦'},
    {u'\u2EE9', u'黄'},
    {u'\u2EEB', u'斉'},
    {u'\u2EEC', u'齐'},
    {u'\u2EED', u'歯'},
    {u'\u2EEE', u'齿'},
    {u'\u2EEF', u'竜'},
    {u'\u2EF0', u'龙'},
    {u'\u2EF2', u'亀'},
    {u'\u2F3E', u'戸'},
};

QString meantBy(char16_t engine)
{
    const auto twin = std::lower_bound(std::begin(twins), std::end(twins), engine,
        [](const Twin& entry, char16_t value) { return entry.engine < value; });
    if (twin != std::end(twins) && twin->engine == engine)
        return QChar(twin->meant);
    const bool isRadical = engine >= 0x2F00 && engine <= 0x2FD5;
    const bool isLigature = engine >= 0xFB00 && engine <= 0xFB06;
    const QString text = QString(QChar(engine));
    return isRadical || isLigature ? text.normalized(QString::NormalizationForm_KC) : text;
}

QByteArray hexOf(const QString& text)
{
    QByteArray hex;
    for (const QChar unit : text)
        hex += QByteArray::number(unit.unicode(), 16).rightJustified(4, '0').toUpper();
    return hex;
}

/// "<first> <last> <text>" or "<first> <last> [<text> …]": the first two are glyphs and stay.
QByteArray readableLine(const QByteArray& line)
{
    constexpr int glyphs = 2, digits = 4;
    QByteArray out;
    int tokens = 0;
    for (qsizetype at = 0; at < line.size();) {
        const qsizetype end = line[at] == '<' ? line.indexOf('>', at) : -1;
        bool isNumber = false;
        const QByteArray inside = end < 0 ? QByteArray() : line.mid(at + 1, end - at - 1);
        const auto value = char16_t(inside.toUShort(&isNumber, 16));
        if (end < 0 || inside.size() != digits || !isNumber || ++tokens <= glyphs) {
            const qsizetype next = end < 0 ? at + 1 : end + 1;
            out += line.mid(at, next - at);
            at = next;
            continue;
        }
        out += '<' + hexOf(meantBy(value)) + '>';
        at = end + 1;
    }
    return out;
}

} // namespace

QByteArray readableCmap(const QByteArray& cmap)
{
    QByteArray out;
    bool inRanges = false;
    for (const QByteArray& line : cmap.split('\n')) {
        if (line.startsWith("endbfrange"))
            inRanges = false;
        out += (inRanges ? readableLine(line) : line) + '\n';
        if (line.endsWith("beginbfrange"))
            inRanges = true;
    }
    out.chop(1);
    return out;
}

} // namespace kagami
