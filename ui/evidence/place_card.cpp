#include "ui/evidence/place_card.h"

#include "ui/controls/dim_label.h"
#include "ui/theme/theme.h"

#include <QFontDatabase>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QTextBlock>
#include <QVBoxLayout>
#include <algorithm>

namespace kagami {

namespace {

constexpr int widthPx = 720;
constexpr int mostLinesShown = 16;

} // namespace

PlaceCard::PlaceCard(QWidget* window)
    : Overlay(window)
    , m_title(roleLabel({}, "strong"))
    , m_note(roleLabel({}, "secondary"))
    , m_text(new QPlainTextEdit)
{
    setFixedWidth(themePx(widthPx));
    setClosesOnPressOutside(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(themePx(12), themePx(10), themePx(12), themePx(12));
    column->setSpacing(themePx(6));
    m_title->setWordWrap(true);
    m_note->setWordWrap(true);
    m_text->setReadOnly(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setAccessibleName(tr("What stands there"));
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addWidget(m_note);
    setFocusProxy(m_text);
}

void PlaceCard::show(
    const QString& file, const QString& words, const PlaceInFile& place, const PlaceExcerpt& excerpt)
{
    //: %1 an evidence file, %2 a place in it: "line 120"
    m_title->setText(tr("%1, %2").arg(file, words));
    setAccessibleName(m_title->text());
    const QString end = QLocale().toString(excerpt.end);
    m_note->setText(excerpt.placeTotal > 0
            ? tr("Read from what is kept in the case. What cannot be shown as text is a dot.")
            : place.unit == PlaceInFile::Unit::Line
            ? tr("The place is behind the end of the file (lines: %1).").arg(end)
            : tr("The place is behind the end of the file (bytes: %1).").arg(end));
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPixelSize(themePx(12));
    m_text->setFont(font);
    m_text->setPlainText(excerpt.lines.join(u'\n'));
    m_text->setVisible(!excerpt.lines.isEmpty());
    const int rows = std::min(int(excerpt.lines.size()), mostLinesShown);
    m_text->setFixedHeight(rows * QFontMetrics(font).lineSpacing() + themePx(28)); // and a scroll bar
    mark(excerpt.placeFrom, excerpt.placeTotal);
    popUp();
}

void PlaceCard::mark(int from, int total)
{
    QList<QTextEdit::ExtraSelection> marks;
    for (int line = from; line < from + total; ++line) {
        QTextEdit::ExtraSelection mark;
        mark.cursor = QTextCursor(m_text->document()->findBlockByNumber(line));
        mark.format.setBackground(inks(this)[Ink::Selection]);
        mark.format.setProperty(QTextFormat::FullWidthSelection, true);
        marks << mark;
    }
    m_text->setExtraSelections(marks);
    m_text->setTextCursor(QTextCursor(m_text->document()->findBlockByNumber(from)));
}

QString PlaceCard::text() const
{
    return isHidden() ? QString() : m_text->toPlainText();
}

} // namespace kagami
