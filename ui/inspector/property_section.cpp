#include "ui/inspector/property_section.h"

#include "ui/controls/dim_label.h"
#include "ui/inspector/add_claim_form.h"
#include "ui/inspector/claim_edits.h"
#include "ui/inspector/item_chooser.h"
#include "ui/inspector/value_editor.h"
#include "ui/theme/theme.h"
#include "workspace/workspace.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QRegularExpression>
#include <QShortcut>
#include <QVBoxLayout>
#include <algorithm>

namespace kagami {

namespace {

/// Enter in `line` calls `done`, Esc calls `cancel`; both only while the line has the focus.
template <class Done, class Cancel>
void onEnterOrEscape(QLineEdit* line, Done done, Cancel cancel)
{
    QObject::connect(line, &QLineEdit::returnPressed, line, done);
    auto* escape = new QShortcut(Qt::Key_Escape, line, nullptr, nullptr, Qt::WidgetShortcut);
    QObject::connect(escape, &QShortcut::activated, line, cancel);
}

} // namespace

QString valueHtml(const ValueText& words, bool counts, bool link, const QWidget* widget)
{
    const Palette& palette = inks(widget);
    // A hash has no place where a line could end, and the dock is not as wide.
    static const QRegularExpression longWord(QStringLiteral("([0-9A-Za-z]{32})(?=[0-9A-Za-z]{8})"));
    QString text = words.text.toHtmlEscaped();
    text.replace(longWord, QStringLiteral("\\1<br>")).replace(u'\n', QStringLiteral("<br>"));
    if (!counts)
        text = QStringLiteral("<s>%1</s>").arg(text);
    if (link)
        text = QStringLiteral("<a href=\"#\" style=\"color:%1;text-decoration:none\">%2</a>")
                   .arg(palette[Ink::Text].name(), text);
    if (words.qualifier.isEmpty())
        return text;
    return text
        + QStringLiteral(" <span style=\"color:%1;font-size:%2px\">%3</span>")
              .arg(palette[Ink::Secondary].name())
              .arg(themePx(11))
              .arg(words.qualifier.toHtmlEscaped());
}

PropertySection::PropertySection(Workspace& workspace, const PropertyGroup& group, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_column(new QVBoxLayout(this))
{
    setAccessibleName(group.label);
    m_column->setContentsMargins(themePx(14), themePx(8), themePx(10), themePx(8));
    m_column->setSpacing(themePx(2));
    m_column->addWidget(roleLabel(group.label, "caption"));
    for (const ValueLine& value : group.values)
        addValue(value);
    for (const QString& warning : group.warnings) {
        auto* line = new QHBoxLayout;
        line->setSpacing(themePx(6));
        auto* icon = new QLabel;
        icon->setPixmap(
            themeIcon(QStringLiteral("warning"), Ink::Warning).pixmap(QSize(themePx(13), themePx(13))));
        line->addWidget(icon, 0, Qt::AlignTop);
        QLabel* text = roleLabel(warning, "warning");
        text->setWordWrap(true);
        line->addWidget(text, 1);
        m_column->addLayout(line);
    }
}

void PropertySection::addValue(const ValueLine& value)
{
    auto* text = new QLabel(valueHtml(value.words, value.counts, !value.record.isNull(), this));
    text->setTextFormat(Qt::RichText);
    text->setProperty("role", QStringLiteral("value"));
    text->setWordWrap(true);
    text->setTextInteractionFlags(
        value.record.isNull() ? Qt::TextSelectableByMouse : Qt::LinksAccessibleByMouse);
    text->setAccessibleName(value.words.text);
    connect(
        text, &QLabel::linkActivated, this, [this, record = value.record] { emit followRequested(record); });
    m_column->addWidget(text);
    for (const SourceLine& source : value.sources) {
        auto* row = new ClaimRow(source, value.words.text, m_workspace.isReadOnly());
        m_column->addWidget(row);
        connectRow(row, text);
        m_words.push_back(value.words);
    }
}

void PropertySection::connectRow(ClaimRow* row, QWidget* valueLabel)
{
    m_rows.push_back(row);
    m_valueLabels.push_back(valueLabel);
    connect(row, &ClaimRow::wished, this, [this, row](ClaimRow::Wish wish) { fulfil(row, wish); });
    connect(row, &ClaimRow::gradeWished, this, [this, row](std::optional<Credibility> credibility) {
        (void)m_workspace.commit(grade(m_workspace.state(), claimOf(row), credibility));
    });
    connect(row, &ClaimRow::markWished, this,
        [this, row](Tlp tlp) { (void)m_workspace.commit(mark(m_workspace.state(), claimOf(row), tlp)); });
    connect(row, &ClaimRow::moveRequested, this,
        [this, row](int direction) { emit moveRequested(row, direction); });
}

const Claim& PropertySection::claimOf(const ClaimRow* row) const
{
    return m_workspace.state().claims()[size_t(row->claim())];
}

void PropertySection::fulfil(ClaimRow* row, ClaimRow::Wish wish)
{
    const bool writes = wish != ClaimRow::Wish::ShowSource && wish != ClaimRow::Wish::ShowPlace;
    if (m_workspace.isReadOnly() && writes)
        return;
    switch (wish) {
    case ClaimRow::Wish::EditValue: editValue(row); break;
    case ClaimRow::Wish::Accept: askReason(row, ClaimStatus::Accepted); break;
    case ClaimRow::Wish::Dispute: askReason(row, ClaimStatus::Disputed); break;
    case ClaimRow::Wish::Reject: askReason(row, ClaimStatus::Rejected); break;
    case ClaimRow::Wish::Reopen:
        (void)m_workspace.commit(decide(m_workspace.state(), claimOf(row), ClaimStatus::Open, {}));
        break;
    case ClaimRow::Wish::Cite: askSource(row); break;
    case ClaimRow::Wish::Retract:
        (void)m_workspace.commit(retractClaim(m_workspace.state(), claimOf(row)));
        break;
    case ClaimRow::Wish::ShowSource:
        if (!claimOf(row).source.isNull())
            emit followRequested(claimOf(row).source.uuid);
        break;
    case ClaimRow::Wish::ShowPlace:
        if (!claimOf(row).locator.isEmpty())
            emit placeRequested(claimOf(row).id);
        break;
    }
}

ValueEditor* PropertySection::editValue(ClaimRow* row)
{
    const auto at = std::find(m_rows.begin(), m_rows.end(), row);
    if (at == m_rows.end() || m_workspace.isReadOnly())
        return nullptr;
    const ClaimIndex said = row->line().corroborates == noIndex ? row->claim() : row->line().corroborates;
    const Claim& claim = m_workspace.state().claims()[size_t(said)];
    QWidget* shown = m_valueLabels[size_t(at - m_rows.begin())];
    auto* editor = new ValueEditor(m_workspace, claim.predicate);
    editor->setValue(claim.value);
    m_column->insertWidget(m_column->indexOf(shown), editor);
    shown->hide();
    editor->setFocus(Qt::OtherFocusReason);
    connect(editor, &ValueEditor::submitted, this, [this, said, editor] {
        const Claim& edited = m_workspace.state().claims()[size_t(said)];
        Draft draft;
        const Result<Value> value = editor->take(draft);
        if (!value) {
            editor->showError(value.error());
            return;
        }
        Draft change = changeValue(m_workspace.state(), edited, *value, editor->text());
        change.operations.insert(change.operations.begin(), draft.operations.begin(), draft.operations.end());
        if (sameValue(*value, edited.value))
            emit editor->cancelled();
        else if (const Status status = m_workspace.commit(std::move(change)); !status)
            editor->showError(status.error());
    });
    connect(editor, &ValueEditor::cancelled, this, [this, editor, shown, row] {
        shown->show();
        closeInline(editor, row);
    });
    return editor;
}

void PropertySection::askReason(ClaimRow* row, ClaimStatus status)
{
    auto* line = new QLineEdit;
    line->setPlaceholderText(tr("%1: why? Enter confirms, Esc leaves it").arg(kagami::label(status)));
    line->setAccessibleName(tr("Reason of the decision"));
    placeUnder(row, line);
    onEnterOrEscape(
        line,
        [this, row, line, status] {
            if (line->text().trimmed().isEmpty() && status == ClaimStatus::Rejected) {
                line->setPlaceholderText(tr("A rejected claim needs its reason"));
                return;
            }
            (void)m_workspace.commit(
                decide(m_workspace.state(), claimOf(row), status, line->text().trimmed()));
        },
        [this, line, row] { closeInline(line, row); });
    line->setFocus(Qt::OtherFocusReason);
}

void PropertySection::askSource(ClaimRow* row)
{
    auto* form = new QWidget;
    auto* column = new QVBoxLayout(form);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(themePx(4));
    auto* source = new ItemChooser(m_workspace, citableKinds, ItemKind::Source);
    source->setItem(claimOf(row).source.uuid);
    auto* quote = new QLineEdit(claimOf(row).excerpt);
    quote->setPlaceholderText(tr("The source's own words"));
    quote->setAccessibleName(tr("Quote"));
    auto* place = new QLineEdit(claimOf(row).locator);
    describePlaceField(*place);
    column->addWidget(source);
    column->addWidget(quote);
    column->addWidget(place);
    placeUnder(row, form);
    const auto done = [this, row, source, quote, place] {
        Draft draft;
        const ItemId item = source->take(draft);
        cite(
            draft, m_workspace.state(), claimOf(row), item, quote->text().trimmed(), place->text().trimmed());
        (void)m_workspace.commit(std::move(draft));
    };
    const auto cancel = [this, form, row] { closeInline(form, row); };
    onEnterOrEscape(
        source, [quote] { quote->setFocus(Qt::TabFocusReason); }, cancel);
    onEnterOrEscape(quote, done, cancel);
    onEnterOrEscape(place, done, cancel);
    source->setFocus(Qt::OtherFocusReason);
    source->selectAll();
}

void PropertySection::placeUnder(ClaimRow* row, QWidget* editor)
{
    m_column->insertWidget(m_column->indexOf(row) + 1, editor);
    editor->show();
}

void PropertySection::closeInline(QWidget* editor, ClaimRow* row)
{
    editor->hide();
    editor->deleteLater();
    row->setFocus(Qt::OtherFocusReason);
}

} // namespace kagami
