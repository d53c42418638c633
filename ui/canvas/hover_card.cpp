#include "ui/canvas/hover_card.h"

#include "ui/theme/theme.h"

#include <QLabel>
#include <QScreen>
#include <QTextDocument>
#include <QVBoxLayout>

namespace kagami {

namespace {
constexpr int delayMs = 250;
constexpr int widthPx = 360;
constexpr int offsetPx = 8;

QString coloured(const QString& text, QColor colour)
{
    return QStringLiteral("<span style='color:%1'>%2</span>").arg(colour.name(), text.toHtmlEscaped());
}

QString htmlOf(const HoverText::Line& line, const Palette& palette)
{
    QString html = QStringLiteral("<div style='margin-top:7px'>");
    if (!line.text.isEmpty())
        html += QStringLiteral("<div>%1</div>").arg(line.text.toHtmlEscaped());
    const QString grade = line.grade.isEmpty()
        ? QString()
        : QStringLiteral("<b>%1</b>&nbsp; ").arg(line.grade.toHtmlEscaped());
    if (!grade.isEmpty() || !line.source.isEmpty())
        html += QStringLiteral("<div>%1%2</div>").arg(grade, coloured(line.source, palette[Ink::Secondary]));
    if (!line.quote.isEmpty())
        html += QStringLiteral("<div><i>%1</i></div>")
                    .arg(coloured(
                        QStringLiteral("“") + line.quote + QStringLiteral("”"), palette[Ink::Secondary]));
    return html + QStringLiteral("</div>");
}

QString htmlOf(const HoverText& text, const Palette& palette)
{
    QString html = QStringLiteral("<div><b>%1</b></div>").arg(text.title.toHtmlEscaped());
    if (!text.summary.isEmpty())
        html += QStringLiteral("<div>%1</div>").arg(coloured(text.summary, palette[Ink::Secondary]));
    for (const HoverText::Line& line : text.lines)
        html += htmlOf(line, palette);
    if (text.further > 0) {
        //: further lines that a hover card leaves out
        const QString more = HoverCard::tr("… and %n more", nullptr, text.further);
        html += QStringLiteral("<div style='margin-top:7px'>%1</div>")
                    .arg(coloured(more, palette[Ink::Secondary]));
    }
    return html;
}
} // namespace

HoverCard::HoverCard(QWidget* owner)
    : QFrame(owner, Qt::ToolTip | Qt::WindowTransparentForInput)
    , m_label(new QLabel)
{
    setProperty("role", QStringLiteral("popup"));
    setAttribute(Qt::WA_ShowWithoutActivating);
    setFocusPolicy(Qt::NoFocus);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(themePx(12), themePx(9), themePx(12), themePx(10));
    m_label->setTextFormat(Qt::RichText);
    m_label->setWordWrap(true);
    m_label->setMaximumWidth(themePx(widthPx));
    column->addWidget(m_label);
    m_delay.setSingleShot(true);
    m_delay.setInterval(delayMs);
    connect(&m_delay, &QTimer::timeout, this, &HoverCard::present);
}

void HoverCard::explain(const HoverText& text, const QRect& around)
{
    if (text.isEmpty()) {
        dismiss();
        return;
    }
    m_text = text;
    m_around = around;
    if (isVisible())
        present();
    else
        m_delay.start();
}

void HoverCard::dismiss()
{
    m_delay.stop();
    hide();
}

void HoverCard::present()
{
    m_label->setText(htmlOf(m_text, inks(this)));
    m_label->setMinimumWidth(std::min(themePx(widthPx), m_label->sizeHint().width()));
    adjustSize();
    const QRect screen = parentWidget()->screen()->availableGeometry();
    QPoint pos(m_around.left(), m_around.bottom() + offsetPx);
    if (pos.y() + height() > screen.bottom())
        pos.setY(m_around.top() - offsetPx - height());
    pos.setX(std::clamp(pos.x(), screen.left(), std::max(screen.left(), screen.right() - width())));
    pos.setY(std::max(pos.y(), screen.top()));
    move(pos);
    show();
}

QString HoverCard::plainText() const
{
    QTextDocument document;
    document.setHtml(m_label->text());
    return document.toPlainText();
}

} // namespace kagami
