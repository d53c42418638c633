#include "ui/share/field_dialog.h"

#include "ui/controls/dim_label.h"
#include "ui/theme/theme.h"

#include <QAccessible>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace kagami {

namespace {

constexpr int widthPx = 560;

} // namespace

FieldDialog::FieldDialog(const QString& title, const QString& action, QWidget* parent)
    : QDialog(parent)
    , m_column(new QVBoxLayout(this))
    , m_fields(new QWidget)
    , m_form(new QFormLayout(m_fields))
    , m_problem(roleLabel({}, "warning"))
    , m_busy(roleLabel({}, "secondary"))
    , m_bar(new QProgressBar)
    , m_cancel(new QPushButton(tr("Cancel")))
    , m_main(new QPushButton(action))
{
    setWindowTitle(title);
    setAccessibleName(title);
    setMinimumWidth(themePx(widthPx));
    m_column->setContentsMargins(themePx(16), themePx(14), themePx(16), themePx(12));
    m_column->setSpacing(themePx(8));
    m_column->addWidget(roleLabel(title, "title"));
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setHorizontalSpacing(themePx(12));
    m_form->setVerticalSpacing(themePx(8));
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setLabelAlignment(Qt::AlignLeft);
    m_column->addWidget(m_fields, 1);
    m_problem->setWordWrap(true);
    m_problem->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_problem->hide();
    m_column->addWidget(m_problem);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(themePx(8));
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(themePx(160));
    m_bar->setAccessibleName(tr("Progress"));
    foot->addWidget(m_bar);
    foot->addWidget(m_busy, 1);
    foot->addWidget(m_cancel);
    foot->addWidget(m_main);
    m_column->addLayout(foot);
    m_bar->hide();
    m_main->setProperty("look", QStringLiteral("primary"));
    m_main->setDefault(true);
    m_cancel->setAutoDefault(false);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_main, &QPushButton::clicked, this, [this] { go(); });
}

QLabel* FieldDialog::addText(const QString& text, const char* role)
{
    QLabel* label = roleLabel(text, role);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_form->addRow(label);
    return label;
}

void FieldDialog::addField(const QString& caption, QWidget* field)
{
    QLabel* label = roleLabel(caption, "secondary");
    label->setBuddy(field);
    label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    label->setContentsMargins(0, themePx(4), 0, 0);
    if (field->accessibleName().isEmpty())
        field->setAccessibleName(caption);
    m_form->addRow(label, field);
}

void FieldDialog::addWide(QWidget* widget)
{
    m_form->addRow(widget);
}

void FieldDialog::showRow(QWidget* field, bool shown)
{
    m_form->setRowVisible(field, shown);
    fit();
}

/// Lines that wrap need more height than any size hint says.
void FieldDialog::fit()
{
    if (!isVisible())
        return;
    m_column->activate();
    const int needed = m_column->totalHeightForWidth(width());
    if (needed > height())
        resize(width(), needed);
}

/// The fields come before the buttons, however they were added, and the first of them is typed into.
void FieldDialog::showEvent(QShowEvent* event)
{
    const auto takesTab = [this](const QWidget* widget) {
        return m_fields->isAncestorOf(widget) && (widget->focusPolicy() & Qt::TabFocus);
    };
    QWidget* first = nullptr;
    QWidget* last = nullptr;
    for (QWidget* widget = nextInFocusChain(); widget != this; widget = widget->nextInFocusChain()) {
        if (!takesTab(widget))
            continue;
        last = widget;
        if (!first && widget->isVisibleTo(this) && widget->isEnabledTo(this))
            first = widget;
    }
    if (last)
        setTabOrder(last, m_cancel);
    setTabOrder(m_cancel, m_main);
    QDialog::showEvent(event);
    fit();
    if (first && (!focusWidget() || !m_fields->isAncestorOf(focusWidget())))
        first->setFocus(Qt::OtherFocusReason);
}

QString FieldDialog::problem() const
{
    return m_problem->isHidden() ? QString() : m_problem->text();
}

void FieldDialog::showProblem(const QString& text)
{
    m_problem->setText(text);
    m_problem->setVisible(!text.isEmpty());
    fit();
    if (text.isEmpty())
        return;
    m_problem->setAccessibleName(text);
    QAccessibleEvent alert(m_problem, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void FieldDialog::showProblem(const Error& error)
{
    showProblem(describe(error));
}

void FieldDialog::showBusy(const QString& text)
{
    m_isBusy = true;
    showProblem(QString());
    m_busy->setText(text);
    m_bar->setRange(0, 0);
    m_bar->show();
    m_fields->setEnabled(false);
    m_main->setEnabled(false);
}

void FieldDialog::showProgress(int done, int total)
{
    m_bar->setRange(0, total);
    m_bar->setValue(done);
}

void FieldDialog::showFields()
{
    m_isBusy = false;
    m_busy->clear();
    m_bar->hide();
    m_fields->setEnabled(true);
    m_main->setEnabled(true);
}

void FieldDialog::reject()
{
    if (m_isBusy) {
        stop();
        showFields();
        return;
    }
    QDialog::reject();
}

} // namespace kagami
