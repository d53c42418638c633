#include "brief/brief.h"
#include "brief/document.h"

#include <QFile>

namespace kagami {

namespace {

QString escaped(const QString& text)
{
    return text.toHtmlEscaped();
}

QString lines(const QString& text)
{
    return escaped(text).replace(QLatin1Char('\n'), QStringLiteral("<br>"));
}

QString tlpClass(Tlp tlp)
{
    switch (tlp) {
    case Tlp::Clear: return QStringLiteral("clear");
    case Tlp::Green: return QStringLiteral("green");
    case Tlp::Amber:
    case Tlp::AmberStrict: return QStringLiteral("amber");
    case Tlp::Red: return QStringLiteral("red");
    }
    return QStringLiteral("red");
}

QString tlpLabel(Tlp tlp)
{
    return QStringLiteral("<span class=\"tlp\" style=\"color: var(--tlp-%1)\" translate=\"no\">%2</span>")
        .arg(tlpClass(tlp), toKey(tlp));
}

/// The colours of the page, from the one place where colours stand.
QString colourVariables(const Palette& palette)
{
    static constexpr std::pair<const char*, Ink> names[] = {
        {"text", Ink::Text},
        {"secondary", Ink::Secondary},
        {"line", Ink::Line},
        {"grid", Ink::Grid},
        {"accent", Ink::Accent},
        {"warning", Ink::Warning},
        {"panel", Ink::Panel},
        {"window", Ink::Window},
        {"selection", Ink::Selection},
        {"tlp-ground", Ink::TlpGround},
        {"tlp-clear", Ink::TlpClear},
        {"tlp-green", Ink::TlpGreen},
        {"tlp-amber", Ink::TlpAmber},
        {"tlp-red", Ink::TlpRed},
    };
    QString css = QStringLiteral(":root {");
    for (const auto& [name, ink] : names)
        css += QStringLiteral(" --%1: %2;").arg(QLatin1String(name), palette[ink].name());
    return css + QStringLiteral(" }\n");
}

/// On a dark screen figures change the colours they were written with, ink by ink; paper stays light.
QString darkColours()
{
    QString css = QStringLiteral("@media screen and (prefers-color-scheme: dark) {\n")
        % colourVariables(darkPalette());
    QStringList done;
    for (int position = 0; position < int(Ink::None); ++position) {
        const QString light = lightPalette()[Ink(position)].name(),
                      dark = darkPalette()[Ink(position)].name();
        if (light == dark || done.contains(light))
            continue;
        done << light;
        for (const char* property : {"fill", "stroke", "stop-color"})
            // White stops belong to masks, where white is no colour but says what shows.
            if (light != QLatin1String("#ffffff") || qstrcmp(property, "stop-color") != 0)
                css += QStringLiteral("figure [%1=\"%2\"] { %1: %3; }\n")
                           .arg(QLatin1String(property), light, dark);
    }
    return css % QStringLiteral("}\n");
}

/// One pass over the tree. Text is escaped where it enters, so nothing of a case can become markup.
class HtmlWriter {
public:
    explicit HtmlWriter(const BriefDocument& document)
        : m_document(document)
    {
    }

    QByteArray run()
    {
        head();
        cover();
        contents();
        for (const Section& section : m_document.sections)
            writeSection(section);
        endnotes();
        put(QStringLiteral("</main>\n<footer class=\"page-foot\">%1</footer>\n</body>\n</html>\n")
                .arg(tlpLabel(m_document.marking)));
        return m_html.toUtf8();
    }

private:
    void put(const QString& html) { m_html += html; }

    void head()
    {
        QFile style(QStringLiteral(":/brief/brief.css"));
        const QString css = style.open(QIODevice::ReadOnly) ? QString::fromUtf8(style.readAll()) : QString();
        put(QStringLiteral("<!DOCTYPE html>\n<html lang=\"%1\">\n<head>\n<meta charset=\"utf-8\">\n")
                .arg(m_document.language));
        put(QStringLiteral("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"));
        put(QStringLiteral("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                           "style-src 'unsafe-inline'; img-src data:\">\n"));
        put(QStringLiteral(
            "<meta name=\"kagami-head\" content=\"%1\">\n<meta name=\"kagami-state\" content=\"%2\">\n")
                .arg(m_document.head, m_document.state));
        put(QStringLiteral("<title>%1 · %2</title>\n")
                .arg(escaped(m_document.title), escaped(m_document.subtitle)));
        put(QStringLiteral(
            "<style>\n%1%3%4</style>\n</head>\n<body>\n<header class=\"page-head\">%2</header>\n<main>\n")
                .arg(colourVariables(lightPalette()), tlpLabel(m_document.marking), css, darkColours()));
    }

    void cover()
    {
        put(QStringLiteral(
            "<section class=\"cover\">\n<p class=\"kind\">%1</p>\n<h1>%2</h1>\n<table class=\"facts\">\n")
                .arg(escaped(m_document.subtitle), escaped(m_document.title)));
        for (const auto& [label, value] : m_document.facts)
            put(QStringLiteral("<tr><th scope=\"row\">%1</th><td>%2</td></tr>\n")
                    .arg(escaped(label), escaped(value)));
        put(QStringLiteral("</table>\n</section>\n"));
    }

    void contents()
    {
        put(QStringLiteral("<nav>\n<ol>\n"));
        for (const Section& section : m_document.sections)
            if (section.level == 1)
                put(QStringLiteral("<li><a href=\"#%1\">%2</a></li>\n")
                        .arg(escaped(section.anchor), escaped(section.title)));
        put(QStringLiteral("</ol>\n</nav>\n"));
    }

    void writeSection(const Section& section)
    {
        const int level = section.level + 1;
        put(QStringLiteral("<h%1 id=\"%2\">%3</h%1>\n")
                .arg(level)
                .arg(escaped(section.anchor), escaped(section.title)));
        for (const Block& block : section.blocks)
            std::visit([&](const auto& content) { write(content, block.anchor); }, block.content);
    }

    static QString idOf(const QString& anchor)
    {
        return anchor.isEmpty() ? QString() : QStringLiteral(" id=\"%1\"").arg(escaped(anchor));
    }

    void write(const Runs& runs)
    {
        for (const Run& run : runs) {
            QString text = lines(run.text);
            static constexpr const char* tags[]
                = {"", "strong", "em", "code", "span class=\"faint\"", "span class=\"warning\""};
            const QString tag = QString::fromLatin1(tags[int(run.style)]);
            if (!tag.isEmpty() && !text.isEmpty())
                text = QStringLiteral("<%1>%2</%3>").arg(tag, text, tag.section(QLatin1Char(' '), 0, 0));
            if (!run.anchor.isEmpty())
                text = QStringLiteral("<a href=\"#%1\">%2</a>").arg(escaped(run.anchor), text);
            if (run.marking != Tlp::Clear)
                put(QStringLiteral("<span class=\"portion\" translate=\"no\">(%1)</span> ")
                        .arg(toKey(run.marking)));
            put(text);
            writeNotes(run);
        }
    }

    /// Raised behind what rests on them; where they are all that a cell holds, on its line and apart.
    void writeNotes(const Run& run)
    {
        const QString link = run.text.isEmpty()
            ? QStringLiteral("<a class=\"note\" href=\"#note-%1\">[%1]</a> ")
            : QStringLiteral("<sup><a class=\"note\" href=\"#note-%1\">[%1]</a></sup>");
        for (const int note : run.notes)
            put(link.arg(note));
    }

    void write(const Paragraph& paragraph, const QString& anchor)
    {
        static constexpr const char* classes[]
            = {"", "heading", "judgement", "reason", "fact", "assumption", "remark", "alert"};
        const QString name = QString::fromLatin1(classes[int(paragraph.kind)]);
        put(QStringLiteral("<p%1%2>").arg(
            idOf(anchor), name.isEmpty() ? QString() : QStringLiteral(" class=\"%1\"").arg(name)));
        write(paragraph.runs);
        put(QStringLiteral("</p>\n"));
    }

    void write(const BulletList& list, const QString& anchor)
    {
        const QString tag = list.numbered ? QStringLiteral("ol") : QStringLiteral("ul");
        put(QStringLiteral("<%1%2>\n").arg(tag, idOf(anchor)));
        for (const Runs& entry : list.entries) {
            put(QStringLiteral("<li>"));
            write(entry);
            put(QStringLiteral("</li>\n"));
        }
        put(QStringLiteral("</%1>\n").arg(tag));
    }

    void write(const Table& table, const QString& anchor)
    {
        const bool wide = !table.head.empty(); // scrolls by itself where the screen is narrow
        if (wide)
            put(QStringLiteral("<div class=\"scroll\">\n"));
        put(QStringLiteral("<table%1>\n").arg(idOf(anchor)));
        if (!table.caption.isEmpty())
            put(QStringLiteral("<caption>%1</caption>\n").arg(escaped(table.caption)));
        put(QStringLiteral("<colgroup>"));
        for (const int width : table.widths)
            put(QStringLiteral("<col style=\"width:%1%\">").arg(width));
        put(QStringLiteral("</colgroup>\n"));
        if (!table.head.empty()) {
            put(QStringLiteral("<thead><tr>"));
            for (size_t c = 0; c < table.head.size(); ++c)
                put(QStringLiteral("<th scope=\"col\"%1>%2</th>")
                        .arg(alignment(table, c), escaped(table.head[c])));
            put(QStringLiteral("</tr></thead>\n"));
        }
        put(QStringLiteral("<tbody>\n"));
        for (const auto& row : table.rows) {
            put(QStringLiteral("<tr>"));
            for (size_t c = 0; c < row.size(); ++c) {
                put(QStringLiteral("<td%1>").arg(alignment(table, c)));
                write(row[c]);
                put(QStringLiteral("</td>"));
            }
            put(QStringLiteral("</tr>\n"));
        }
        put(wide ? QStringLiteral("</tbody>\n</table>\n</div>\n") : QStringLiteral("</tbody>\n</table>\n"));
    }

    static QString alignment(const Table& table, size_t column)
    {
        const bool right = column < table.rightAligned.size() && table.rightAligned[column];
        return right ? QStringLiteral(" class=\"number\"") : QString();
    }

    void write(const FigureBlock& block, const QString& anchor)
    {
        put(QStringLiteral("<figure%1>\n<div class=\"scroll\">\n").arg(idOf(anchor)));
        put(QString::fromUtf8(toSvg(block.figure, lightPalette(), true)));
        put(QStringLiteral("</div>\n<figcaption>%1</figcaption>\n</figure>\n").arg(escaped(block.caption)));
    }

    void endnotes()
    {
        if (m_document.endnotes.empty())
            return;
        put(QStringLiteral("<ol class=\"notes\">\n"));
        for (const Endnote& note : m_document.endnotes) {
            put(QStringLiteral("<li id=\"%1\" value=\"%2\">").arg(escaped(note.anchor)).arg(note.number));
            write(note.runs);
            put(QStringLiteral("</li>\n"));
        }
        put(QStringLiteral("</ol>\n<p class=\"remark\">%1</p>\n").arg(escaped(m_document.colophon)));
    }

    const BriefDocument& m_document;
    QString m_html;
};

} // namespace

QByteArray briefHtml(const BriefDocument& document)
{
    return HtmlWriter(document).run();
}

} // namespace kagami
