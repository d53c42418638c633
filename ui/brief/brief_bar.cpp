#include "ui/brief/brief_bar.h"

#include "ui/controls/dim_label.h"
#include "ui/theme/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>

namespace kagami {

namespace {

constexpr int noCeiling = -1;
enum Since { NotShown, Choose, Chosen };

QComboBox* addChoice(QHBoxLayout& row, const QString& caption, const QString& name, const QString& tip)
{
    auto* box = new QComboBox;
    box->setObjectName(name);
    box->setAccessibleName(caption);
    box->setToolTip(tip);
    row.addWidget(roleLabel(caption, "secondary"));
    row.addWidget(box);
    return box;
}

} // namespace

BriefBar::BriefBar(QWidget* parent)
    : QWidget(parent)
    , m_note(roleLabel({}, "secondary"))
    , m_html(new QPushButton(tr("Export HTML…")))
    , m_pdf(new QPushButton(tr("Export PDF…")))
{
    setProperty("role", QStringLiteral("pane-header"));
    setAttribute(Qt::WA_StyledBackground);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(themePx(14), themePx(5), themePx(14), themePx(5));
    row->setSpacing(themePx(8));
    m_language = addChoice(*row, tr("Language"), QStringLiteral("briefLanguage"),
        tr("Language of the brief, whatever the window speaks"));
    m_language->addItem(QStringLiteral("English"), int(QLocale::English));
    m_language->addItem(QStringLiteral("日本語"), int(QLocale::Japanese));
    m_zone = addChoice(
        *row, tr("Times in"), QStringLiteral("briefZone"), tr("Time zone of all dates in the brief"));
    m_zone->addItem(QStringLiteral("UTC"), QByteArrayLiteral("UTC"));
    m_zone->addItem(QStringLiteral("JST"), QByteArrayLiteral("Asia/Tokyo"));
    m_ceiling = addChoice(*row, tr("At most"), QStringLiteral("briefCeiling"),
        tr("Leaves out everything that is marked higher, here and in all views"));
    m_ceiling->addItem(tr("no limit"), noCeiling);
    for (const Tlp tlp : {Tlp::AmberStrict, Tlp::Amber, Tlp::Green, Tlp::Clear})
        m_ceiling->addItem(toKey(tlp), int(tlp));
    addSince(*row);
    row->addStretch(1);
    row->addWidget(m_note);
    m_html->setObjectName(QStringLiteral("briefHtml"));
    m_pdf->setObjectName(QStringLiteral("briefPdf"));
    m_pdf->setProperty("look", QStringLiteral("primary"));
    m_pdf->setToolTip(tr("Write the brief as PDF (Ctrl+E)"));
    m_html->setToolTip(tr("Write the brief as one HTML page (Ctrl+Shift+E)"));
    row->addWidget(m_html);
    row->addWidget(m_pdf);
    connect(m_language, &QComboBox::activated, this, &BriefBar::chooseOptions);
    connect(m_zone, &QComboBox::activated, this, &BriefBar::chooseOptions);
    connect(m_ceiling, &QComboBox::activated, this, [this] {
        const int chosen = m_ceiling->currentData().toInt();
        emit ceilingChosen(chosen == noCeiling ? std::nullopt : std::optional(Tlp(chosen)));
    });
    connect(m_html, &QPushButton::clicked, this, &BriefBar::htmlRequested);
    connect(m_pdf, &QPushButton::clicked, this, &BriefBar::pdfRequested);
}

void BriefBar::addSince(QHBoxLayout& row)
{
    m_since = addChoice(row, tr("Changes since"), QStringLiteral("briefSince"),
        tr("A section of its own lists what has changed since an earlier brief"));
    setSince({});
    connect(m_since, &QComboBox::activated, this, [this] {
        if (m_since->currentData().toInt() == Choose)
            emit sinceRequested();
        else if (m_since->currentData().toInt() == NotShown)
            emit sinceCleared();
    });
}

void BriefBar::setSince(const QString& text)
{
    m_since->clear();
    m_since->addItem(tr("not listed"), NotShown);
    if (!text.isEmpty())
        m_since->addItem(text, Chosen);
    m_since->addItem(tr("Choose…"), Choose);
    m_since->setCurrentIndex(text.isEmpty() ? 0 : 1);
}

void BriefBar::setOptions(const BriefOptions& options)
{
    m_options = options;
    m_language->setCurrentIndex(m_language->findData(int(options.language)));
    if (m_zone->findData(options.zone.id()) < 0)
        m_zone->addItem(QString::fromLatin1(options.zone.id()), options.zone.id());
    m_zone->setCurrentIndex(m_zone->findData(options.zone.id()));
}

void BriefBar::setCeiling(std::optional<Tlp> ceiling)
{
    const int wanted = ceiling ? int(*ceiling) : noCeiling;
    if (m_ceiling->findData(wanted) < 0)
        m_ceiling->addItem(toKey(*ceiling), wanted);
    m_ceiling->setCurrentIndex(m_ceiling->findData(wanted));
}

void BriefBar::chooseOptions()
{
    m_options.language = QLocale::Language(m_language->currentData().toInt());
    m_options.zone = QTimeZone(m_zone->currentData().toByteArray());
    emit optionsChosen(m_options);
}

void BriefBar::setNote(const QString& text, const QString& tip)
{
    m_note->setText(text);
    m_note->setToolTip(tip);
}

QString BriefBar::note() const
{
    return m_note->text();
}

void BriefBar::setCanExport(bool can)
{
    m_html->setEnabled(can);
    m_pdf->setEnabled(can);
}

} // namespace kagami
