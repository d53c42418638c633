#include "ui/theme/style_sheet.h"

#include <QHash>

namespace kagami {

namespace {

// Names in braces are inks, numbers in braces are px at 100 %.
const char* const surfaces = R"css(
* { outline: none; }
QMainWindow, QDialog { background: {panel}; }
QMainWindow::separator { background: {line}; width: 1px; height: 1px; }
QMainWindow::separator:hover { background: {accent}; }
QSplitter::handle { background: {line}; }
QSplitter::handle:hover { background: {accent}; }
QToolTip { background: {panel}; color: {text}; border: 1px solid {line}; padding: {3}px {6}px; }
QDockWidget { background: {panel}; }
QScrollArea, QScrollArea > QWidget > QWidget[role="page"] { background: {panel}; border: none; }
QFrame[role="rule"] { background: {line}; border: none; min-height: 1px; max-height: 1px; }
QFrame[role="vrule"] { background: {line}; border: none; min-width: 1px; max-width: 1px; }
QWidget[role="pane-header"] { background: {panel}; border-bottom: 1px solid {line}; }
QWidget[role="row-bar"] { background: {panel}; border-bottom: 1px solid {line}; }
QStatusBar { background: {panel}; border-top: 1px solid {line}; color: {secondary}; }
QStatusBar::item { border: none; }
QFrame[role="popup"] { background: {panel}; border: 1px solid {line}; border-radius: {6}px; }
QFrame[role="banner"] { background: {selection}; border-bottom: 1px solid {line}; }
QFrame[role="banner"][state="error"] { border-left: {3}px solid {warning}; }
)css";

const char* const texts = R"css(
QLabel { color: {text}; background: transparent; }
QLabel[role="caption"] { color: {secondary}; font-size: {10.5}px; font-weight: 600; }
QLabel[role="secondary"] { color: {secondary}; }
QLabel[role="faint"] { color: {faint}; }
QLabel[role="value"] { font-size: {13}px; }
QLabel[role="title"] { font-size: {15}px; font-weight: 600; }
QLabel[role="strong"] { font-weight: 600; }
QLabel[role="warning"] { color: {warning}; }
QLabel[role="quote"] { color: {secondary}; border-left: {2}px solid {line}; padding-left: {8}px; }
QLabel[role="badge"] { color: {text}; border: 1px solid {line}; border-radius: {3}px; padding: 0 {4}px; font-size: {10}px; font-weight: 600; }
QLabel[role="struck"] { color: {faint}; text-decoration: line-through; }
)css";

const char* const buttons = R"css(
QPushButton, QToolButton { background: {panel}; color: {text}; border: 1px solid {line}; border-radius: {6}px;
    padding: {3}px {9}px; min-height: {18}px; }
QPushButton:hover, QToolButton:hover { border-color: {faint}; background: {lane}; }
QPushButton:pressed, QToolButton:pressed, QToolButton:checked, QToolButton:open { background: {selection}; }
QPushButton:focus, QToolButton:focus { border-color: {accent}; }
QPushButton:disabled, QToolButton:disabled { color: {faint}; }
QPushButton[look="primary"], QToolButton[look="primary"] { background: {accent}; color: {onaccent}; border-color: {accent}; font-weight: 600; }
QPushButton[look="primary"]:hover, QToolButton[look="primary"]:hover { border-color: {text}; }
QPushButton[look="primary"]:disabled { background: {line}; color: {secondary}; border-color: {line}; }
QPushButton[look="flat"], QToolButton[look="flat"] { border-color: transparent; background: transparent; color: {secondary}; padding: {2}px {5}px; }
QPushButton[look="flat"]:hover, QToolButton[look="flat"]:hover { color: {text}; background: {grid}; }
QPushButton[look="flat"]:focus, QToolButton[look="flat"]:focus { border-color: {accent}; color: {text}; }
QPushButton[look="flat"]:checked, QToolButton[look="flat"]:checked { color: {text}; background: {selection}; }
QPushButton[look="link"] { border: 1px solid transparent; background: transparent; padding: 0; min-height: 0; text-align: left; font-size: {13}px; font-weight: 600; }
QPushButton[look="link"]:hover { color: {accent}; }
QPushButton[look="link"]:focus { border-color: {accent}; }
QPushButton[look="icon"], QToolButton[look="icon"] { padding: {3}px {5}px; }
QPushButton[look="tiny"], QToolButton[look="tiny"] { border-color: transparent; background: transparent; padding: 0; min-height: 0; border-radius: {3}px; }
QPushButton[look="tiny"]:hover, QToolButton[look="tiny"]:hover { background: {grid}; }
QPushButton[look="tiny"]:focus, QToolButton[look="tiny"]:focus { border-color: {accent}; }
QToolButton::menu-indicator { image: none; width: 0; }
QPushButton::menu-indicator { image: none; width: 0; }
QLabel[role="tlp"], QToolButton[role="tlp"] { background: #000000; border: none; border-radius: {3}px; padding: {2}px {8}px; min-height: 0; font-weight: 700; }
QToolButton[role="tlp"]:focus { border: 1px solid {accent}; }
QToolButton[tlp="red"], QLabel[tlp="red"] { color: {tlpred}; }
QToolButton[tlp="amber"], QLabel[tlp="amber"] { color: {tlpamber}; }
QToolButton[tlp="green"], QLabel[tlp="green"] { color: {tlpgreen}; }
QToolButton[tlp="clear"], QLabel[tlp="clear"] { color: {tlpclear}; }
QFrame[role="chip"] { background: {window}; border: 1px solid {line}; border-radius: {4}px; }
QFrame[role="chip"]:focus { border-color: {accent}; background: {selection}; }
QFrame[role="query"] { background: {window}; border: 1px solid {line}; border-radius: {6}px; }
QFrame[role="query"][state="focus"] { border-color: {accent}; }
QFrame[role="query"][state="error"] { border-color: {warning}; }
QFrame[role="query"] QLineEdit { background: transparent; border: none; padding: 0; }
QFrame[role="query"] QFrame[role="chip"] { background: {panel}; }
)css";

const char* const inputs = R"css(
QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox { background: {panel}; color: {text}; border: 1px solid {line}; border-radius: {4}px;
    padding: {2}px {5}px; selection-background-color: {accent}; selection-color: {onaccent}; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QSpinBox:focus { border-color: {accent}; }
QLineEdit[state="error"] { border-color: {warning}; }
QLineEdit[look="bare"] { border-color: transparent; background: transparent; }
QLineEdit[look="bare"]:focus { border-color: {accent}; background: {panel}; }
QComboBox { background: {panel}; color: {text}; border: 1px solid {line}; border-radius: {4}px; padding: {2}px {18}px {2}px {6}px; min-height: {18}px; }
QComboBox:focus { border-color: {accent}; }
QComboBox::drop-down { border: none; width: {16}px; }
QComboBox::down-arrow { image: url(:/icons/style-down-{tone}.svg); width: {10}px; height: {10}px; }
QComboBox QAbstractItemView { background: {panel}; border: 1px solid {line}; selection-background-color: {selection}; selection-color: {text}; padding: {2}px; }
QProgressBar { background: {panel}; border: 1px solid {line}; border-radius: {3}px; min-height: {6}px; max-height: {6}px; }
QProgressBar::chunk { background: {accent}; border-radius: {2}px; }
QCheckBox { spacing: {6}px; background: transparent; }
QCheckBox:focus { color: {accent}; }
QCheckBox::indicator { width: {12}px; height: {12}px; border: 1px solid {faint}; border-radius: {3}px; background: {panel}; }
QListView[role="checks"] { border: 1px solid {line}; border-radius: {4}px; }
QListView[role="checks"]::indicator { width: {12}px; height: {12}px; border: 1px solid {faint}; border-radius: {3}px; background: {panel}; }
QListView[role="checks"]::indicator:checked { background: {accent}; border-color: {accent}; image: url(:/icons/style-box-tick-{tone}.svg); }
QCheckBox::indicator:checked { background: {accent}; border-color: {accent}; image: url(:/icons/style-box-tick-{tone}.svg); }
)css";

const char* const views = R"css(
QTabWidget::pane { border: none; border-top: 1px solid {line}; }
QTabBar { background: {panel}; qproperty-drawBase: 0; }
QTabBar::tab { background: transparent; color: {secondary}; border: 1px solid transparent; border-top: {2}px solid transparent; border-bottom: none;
    padding: {4}px {9}px {5}px {9}px; margin-top: {4}px; min-height: {16}px; }
QTabBar::tab:first { margin-left: {6}px; }
QTabBar::tab:hover { color: {text}; }
QTabBar::tab:selected { color: {text}; font-weight: 600; border-color: {line}; border-top-color: {accent};
    border-top-left-radius: {6}px; border-top-right-radius: {6}px; background: {panel}; }
QTabBar:focus::tab:selected, QTabBar::tab:selected:focus { color: {accent}; }
QTabBar::scroller { width: {18}px; }
QAbstractItemView { background: {panel}; border: none; selection-background-color: {selection}; selection-color: {text}; outline: none; }
QAbstractItemView[role="completions"] { border: 1px solid {line}; padding: 0; }
QAbstractItemView[role="completions"]::item { min-height: {20}px; }
QAbstractItemView::item { border: none; padding: 0 {4}px; }
QAbstractItemView::item:hover { background: {lane}; }
QAbstractItemView::item:selected { background: {selection}; color: {text}; }
QHeaderView { background: {panel}; border: none; }
QHeaderView::section { background: {panel}; color: {secondary}; border: none; border-bottom: 1px solid {line}; padding: {3}px {6}px; font-size: {10.5}px; font-weight: 600; }
QHeaderView::section:hover { color: {text}; }
QHeaderView::up-arrow { image: url(:/icons/style-up-{tone}.svg); width: {10}px; height: {10}px; }
QHeaderView::down-arrow { image: url(:/icons/style-down-{tone}.svg); width: {10}px; height: {10}px; }
QMenu { background: {panel}; border: 1px solid {line}; padding: {4}px; }
QMenu::item { padding: {4}px {24}px {4}px {24}px; border-radius: {4}px; background: transparent; color: {text}; }
QMenu::item:selected { background: {selection}; }
QMenu::item:disabled { color: {faint}; }
QMenu::separator { height: 1px; background: {line}; margin: {4}px {6}px; }
QMenu::icon { padding-left: {6}px; }
QMenu::indicator { width: {12}px; height: {12}px; left: {6}px; }
QMenu::indicator:checked { image: url(:/icons/style-tick-{tone}.svg); }
QScrollBar:vertical { background: transparent; width: {10}px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: {10}px; margin: 0; }
QScrollBar::handle { background: {line}; border-radius: {3}px; margin: {2}px; }
QScrollBar::handle:vertical { min-height: {28}px; }
QScrollBar::handle:horizontal { min-width: {28}px; }
QScrollBar::handle:hover { background: {faint}; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
)css";

QHash<QString, Ink> inkNames()
{
    return {{QStringLiteral("window"), Ink::Window}, {QStringLiteral("panel"), Ink::Panel},
        {QStringLiteral("lane"), Ink::Lane}, {QStringLiteral("line"), Ink::Line},
        {QStringLiteral("grid"), Ink::Grid}, {QStringLiteral("text"), Ink::Text},
        {QStringLiteral("secondary"), Ink::Secondary}, {QStringLiteral("faint"), Ink::Faint},
        {QStringLiteral("accent"), Ink::Accent}, {QStringLiteral("selection"), Ink::Selection},
        {QStringLiteral("warning"), Ink::Warning}, {QStringLiteral("onaccent"), Ink::OnAccent},
        {QStringLiteral("tlpred"), Ink::TlpRed}, {QStringLiteral("tlpamber"), Ink::TlpAmber},
        {QStringLiteral("tlpgreen"), Ink::TlpGreen}, {QStringLiteral("tlpclear"), Ink::TlpClear}};
}

} // namespace

QString styleSheet(const Palette& palette, double scale)
{
    const QString pattern = QString::fromUtf8(surfaces) + QString::fromUtf8(texts)
        + QString::fromUtf8(buttons) + QString::fromUtf8(inputs) + QString::fromUtf8(views);
    const QHash<QString, Ink> names = inkNames();
    QString css;
    css.reserve(pattern.size() + 1024);
    for (qsizetype at = 0; at < pattern.size(); ++at) {
        const qsizetype close = pattern[at] == u'{' ? pattern.indexOf(u'}', at) : -1;
        const QString word = close > at ? pattern.mid(at + 1, close - at - 1) : QString();
        bool isNumber = false;
        const double px = word.toDouble(&isNumber);
        if (isNumber)
            css += QString::number(qMax(1.0, qRound(px * scale * 2) / 2.0));
        else if (word == u"tone")
            css += palette.dark ? u"dark" : u"light";
        else if (const auto ink = names.constFind(word); ink != names.constEnd())
            css += palette[*ink].name();
        else {
            css += pattern[at];
            continue;
        }
        at = close;
    }
    return css;
}

} // namespace kagami
