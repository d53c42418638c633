#include "figure/figure.h"

namespace kagami {

namespace {

struct InkValues {
    Ink ink;
    QRgb light, dark, contrast;
};

// One row an ink; a missing row is a transparent ink, and the palette test fails.
constexpr InkValues table[]{
    {Ink::Window, 0xFFF6F7F9, 0xFF14181E, 0xFF000000},
    {Ink::Panel, 0xFFFFFFFF, 0xFF1B2027, 0xFF000000},
    {Ink::Lane, 0xFFFAFBFC, 0xFF181D24, 0xFF0A0A0A},
    {Ink::Line, 0xFFDDE1E7, 0xFF2C333D, 0xFFFFFFFF},
    {Ink::Grid, 0xFFE9ECF0, 0xFF262D36, 0xFF5A5A5A},
    {Ink::Text, 0xFF1B2430, 0xFFE4E8EE, 0xFFFFFFFF},
    {Ink::Secondary, 0xFF66717F, 0xFF98A3B1, 0xFFEDEDED},
    {Ink::Faint, 0xFF98A2AE, 0xFF6B7683, 0xFFC8C8C8},
    {Ink::Accent, 0xFF2F5FD0, 0xFF7CA2FF, 0xFFFFE600},
    {Ink::Selection, 0xFFE8F0FE, 0xFF22304A, 0xFF003A8C},
    {Ink::Warning, 0xFF9A5B00, 0xFFE8B35A, 0xFFFFB000},
    {Ink::Context, 0xFFA9B1BC, 0xFF5C6673, 0xFF767676},
    {Ink::OnAccent, 0xFFFFFFFF, 0xFF14181E, 0xFF000000},
    {Ink::Campaign1, 0xFF3B76C4, 0xFF6FA3E8, 0xFF7CC4FF},
    {Ink::Campaign2, 0xFFC2541F, 0xFFF0884F, 0xFFFFA05A},
    {Ink::Campaign3, 0xFF1B7F67, 0xFF45B899, 0xFF4DE6BE},
    {Ink::Campaign4, 0xFF7E57B5, 0xFFA98BE0, 0xFFCDB2FF},
    {Ink::Campaign5, 0xFFB83A7A, 0xFFE272AC, 0xFFFF9AD0},
    {Ink::TlpRed, 0xFFFF2B2B, 0xFFFF2B2B, 0xFFFF2B2B},
    {Ink::TlpAmber, 0xFFFFC000, 0xFFFFC000, 0xFFFFC000},
    {Ink::TlpGreen, 0xFF33FF00, 0xFF33FF00, 0xFF33FF00},
    {Ink::TlpClear, 0xFFFFFFFF, 0xFFFFFFFF, 0xFFFFFFFF},
    {Ink::TlpGround, 0xFF000000, 0xFF000000, 0xFF000000},
    {Ink::Heat0, 0xFFF2F5FA, 0xFF1F252E, 0xFF101010},
    {Ink::Heat1, 0xFFD6E3F8, 0xFF23344F, 0xFF1D2A44},
    {Ink::Heat2, 0xFFA8C4F0, 0xFF2C4A7A, 0xFF274577},
    {Ink::Heat3, 0xFF7BA3E6, 0xFF3C64A8, 0xFF355FA6},
    {Ink::Heat4, 0xFF2F5FD0, 0xFF7CA2FF, 0xFFFFE600},
    {Ink::None, 0x00000000, 0x00000000, 0x00000000},
};

Palette paletteOf(QRgb InkValues::*column, bool dark)
{
    Palette palette;
    palette.dark = dark;
    for (const InkValues& row : table)
        palette.colours[int(row.ink)] = row.*column;
    return palette;
}

} // namespace

const Palette& lightPalette()
{
    static const Palette palette = paletteOf(&InkValues::light, false);
    return palette;
}

const Palette& darkPalette()
{
    static const Palette palette = paletteOf(&InkValues::dark, true);
    return palette;
}

const Palette& highContrastPalette()
{
    static const Palette palette = paletteOf(&InkValues::contrast, true);
    return palette;
}

Ink campaignInk(int position)
{
    return position < 0 ? Ink::Context : Ink(int(Ink::Campaign1) + position % 5);
}

Ink textInkOn(Ink ground)
{
    const bool strong = (ground >= Ink::Campaign1 && ground <= Ink::Campaign5) || ground == Ink::Accent
        || ground == Ink::Heat4 || ground == Ink::Secondary || ground == Ink::Text;
    return strong ? Ink::OnAccent : Ink::Text;
}

} // namespace kagami
