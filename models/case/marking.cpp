#include "case/marking.h"

#include "case/key_table.h"

namespace kagami {

namespace {

// The labels are words of a standard and stay as they are in every language; the third column is unused.
constexpr KeyRow<Tlp> tlpLabels[] = {
    {Tlp::Clear, "TLP:CLEAR", ""},
    {Tlp::Green, "TLP:GREEN", ""},
    {Tlp::Amber, "TLP:AMBER", ""},
    {Tlp::AmberStrict, "TLP:AMBER+STRICT", ""},
    {Tlp::Red, "TLP:RED", ""},
};

constexpr KeyRow<Pap> papLabels[] = {
    {Pap::Clear, "PAP:CLEAR", ""},
    {Pap::Green, "PAP:GREEN", ""},
    {Pap::Amber, "PAP:AMBER", ""},
    {Pap::Red, "PAP:RED", ""},
};

/// "tlp: amber" -> "TLP:AMBER"; the name WHITE of TLP 1.0 -> CLEAR.
QString completed(QStringView text, QLatin1String prefix)
{
    QString word = text.trimmed().toString().toUpper();
    if (word.startsWith(prefix))
        word = word.mid(prefix.size()).trimmed();
    return prefix + (word == QLatin1String("WHITE") ? QStringLiteral("CLEAR") : word);
}

} // namespace

QString toKey(Tlp value)
{
    return QLatin1String(rowOf(tlpLabels, value).key);
}
QString toKey(Pap value)
{
    return QLatin1String(rowOf(papLabels, value).key);
}

std::optional<Tlp> parseTlp(QStringView text)
{
    return valueOfKey(tlpLabels, completed(text, QLatin1String("TLP:")));
}
std::optional<Pap> parsePap(QStringView text)
{
    return valueOfKey(papLabels, completed(text, QLatin1String("PAP:")));
}

quint32 tlpColour(Tlp value)
{
    switch (value) {
    case Tlp::Clear: return 0xFFFFFF;
    case Tlp::Green: return 0x33FF00;
    case Tlp::Amber:
    case Tlp::AmberStrict: return 0xFFC000;
    case Tlp::Red: return 0xFF2B2B;
    }
    return 0xFFFFFF;
}

} // namespace kagami
