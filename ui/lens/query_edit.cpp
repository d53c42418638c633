#include "ui/lens/query_edit.h"

#include "ui/theme/theme.h"
#include "workspace/workspace.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QRegularExpression>
#include <QStringListModel>

namespace kagami {

namespace {

constexpr int completionLimit = 40;

/// First character of the word that ends at `cursor`; quotes hold a word together.
int wordStart(const QString& text, int cursor)
{
    bool quoted = false;
    int start = 0;
    for (int i = 0; i < cursor; ++i) {
        if (text[i] == u'"')
            quoted = !quoted;
        else if (!quoted && (text[i].isSpace() || text[i] == u'('))
            start = i + 1;
    }
    return start;
}

} // namespace

QueryEdit::QueryEdit(Workspace& workspace, QWidget* parent)
    : QLineEdit(parent)
    , m_workspace(workspace)
    , m_completer(new QCompleter(this))
    , m_labels(new QStringListModel(this))
{
    setPlaceholderText(tr("add a filter, or type: technique:T1190 target:JAXA …"));
    setAccessibleName(tr("Filter query"));
    m_completer->setModel(m_labels);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->popup()->setProperty("role", QStringLiteral("completions"));
    m_completer->setWidget(this); // not setCompleter(): a choice replaces one word, not the whole text
    connect(m_completer, qOverload<const QModelIndex&>(&QCompleter::activated), this,
        [this](const QModelIndex& index) { insertCompletion(index.row()); });
    connect(this, &QLineEdit::textEdited, this, [this] {
        clearError();
        complete();
    });
}

void QueryEdit::setError(const Error& error)
{
    m_error = error;
    setAccessibleDescription(describe(error));
    update();
    emit errorChanged();
}

void QueryEdit::clearError()
{
    if (!m_error)
        return;
    m_error.reset();
    setAccessibleDescription({});
    update();
    emit errorChanged();
}

void QueryEdit::keyPressEvent(QKeyEvent* event)
{
    if (m_completer->popup()->isVisible()) {
        switch (event->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (m_completer->popup()->currentIndex().isValid()) {
                event->ignore(); // the popup's own filter takes it
                return;
            }
            m_completer->popup()->hide();
            break;
        default: break;
        }
    }
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter)
        emit submitted();
    else if (event->key() == Qt::Key_Escape)
        emit clearRequested();
    else if (event->key() == Qt::Key_Backspace && text().isEmpty())
        emit backRequested();
    else if (event->key() == Qt::Key_Down)
        complete();
    else
        QLineEdit::keyPressEvent(event);
}

bool QueryEdit::focusNextPrevChild(bool next)
{
    if (!next || !m_completer->popup()->isVisible())
        return QLineEdit::focusNextPrevChild(next);
    const QModelIndex current = m_completer->popup()->currentIndex();
    m_completer->popup()->hide();
    insertCompletion(current.isValid() ? current.row() : 0);
    return true;
}

void QueryEdit::paintEvent(QPaintEvent* event)
{
    QLineEdit::paintEvent(event);
    if (!m_error || text().isEmpty())
        return;
    const QFontMetrics metrics = fontMetrics();
    const int at = qBound(0, errorPosition(), int(text().size()) - 1);
    const int end = [&] {
        const qsizetype space = text().indexOf(u' ', at);
        return space < 0 ? int(text().size()) : int(space);
    }();
    // The line edit scrolls by itself: the cursor is the one place whose x it tells.
    const double cursorX = cursorRect().center().x();
    const auto xOf = [&](int position) {
        return cursorX + metrics.horizontalAdvance(text().left(position))
            - metrics.horizontalAdvance(text().left(cursorPosition()));
    };
    QPainterPath wave;
    const double y = rect().center().y() + metrics.height() / 2.0;
    double x = xOf(at);
    wave.moveTo(x, y);
    for (bool up = true; x < xOf(qMax(end, at + 1)); up = !up)
        wave.lineTo(x += 2, up ? y - 2 : y);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(inks(this)[Ink::Warning], 1.2));
    painter.drawPath(wave);
}

void QueryEdit::complete()
{
    m_inserts.clear();
    QStringList labels;
    for (const Completion& completion :
        completions(m_workspace.scope().facts(), text(), cursorPosition(), completionLimit)) {
        m_inserts.append(completion.insert);
        labels.append(completion.label);
    }
    m_labels->setStringList(labels);
    if (labels.isEmpty() || !hasFocus()) {
        m_completer->popup()->hide();
        return;
    }
    QRect below = cursorRect();
    below.setWidth(themePx(280));
    m_completer->complete(below);
    // Nothing is chosen yet: Enter takes what was typed, Tab the first line, Down goes to the others.
    m_completer->popup()->setCurrentIndex({});
}

void QueryEdit::insertCompletion(int row)
{
    if (row < 0 || row >= m_inserts.size())
        return;
    const int cursor = cursorPosition();
    const int from = wordStart(text(), cursor);
    const QString insert = m_inserts[row];
    setText(text().left(from) + insert + text().mid(cursor));
    setCursorPosition(from + int(insert.size()));
    clearError();
    if (insert.endsWith(u':')) // a field name: go on with its values
        complete();
}

int QueryEdit::errorPosition() const
{
    // `where` is "character N" in the language of the program.
    static const QRegularExpression number(QStringLiteral("\\d+"));
    const QRegularExpressionMatch match = number.match(m_error->where);
    return match.hasMatch() ? match.captured().toInt() - 1 : 0;
}

} // namespace kagami
