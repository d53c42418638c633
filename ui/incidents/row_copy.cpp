#include "ui/incidents/row_copy.h"

#include <QCoreApplication>
#include <QMimeData>

namespace kagami {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(kagami::RowCopy)
};

/// Cells must not break the lines and columns they stand in.
QString tsvCell(QString text)
{
    return text.replace(u'\t', u' ').replace(u'\n', u' ').replace(u'\r', u' ');
}

QString htmlRow(const std::vector<QString>& cells, const QString& tag)
{
    QString html = QStringLiteral("<tr>");
    for (const QString& cell : cells)
        html += u'<' % tag % u'>' % cell.toHtmlEscaped() % u"</" % tag % u'>';
    return html + QStringLiteral("</tr>\n");
}

} // namespace

QMimeData* toMimeData(const CopiedTable& table)
{
    const QString label = toKey(table.marking);
    const QString end = Words::tr("End of %1").arg(label);
    QString text = label + u'\n';
    QString html = QStringLiteral("<p><b style=\"background:#000000;color:#%1\">%2</b></p>\n<table>\n")
                       .arg(tlpColour(table.marking), 6, 16, QLatin1Char('0'))
                       .arg(label);
    for (size_t i = 0; i < table.rows.size(); ++i) {
        QStringList cells;
        for (const QString& cell : table.rows[i])
            cells.append(tsvCell(cell));
        text += cells.join(u'\t') + u'\n';
        html += htmlRow(table.rows[i], i == 0 ? QStringLiteral("th") : QStringLiteral("td"));
    }
    text += end + u'\n';
    html += QStringLiteral("</table>\n<p>%1</p>\n").arg(end);
    auto* data = new QMimeData;
    data->setText(text);
    data->setHtml(html);
    return data;
}

} // namespace kagami
