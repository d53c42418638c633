#include "ui/canvas/canvas_pane.h"

#include "ui/controls/empty_note.h"

#include <QStackedLayout>

namespace kagami {

CanvasPane::CanvasPane(QWidget* canvas, EmptyWords words, QWidget* parent)
    : QWidget(parent)
    , m_canvas(canvas)
    , m_note(new EmptyNote)
    , m_stack(new QStackedLayout(this))
    , m_words(std::move(words))
{
    m_stack->addWidget(m_canvas);
    m_stack->addWidget(m_note);
    setFocusProxy(m_canvas);
    connect(m_note, &EmptyNote::stepRequested, this,
        [this] { m_isFiltered ? emit liftRequested() : emit stepRequested(); });
}

void CanvasPane::setEmpty(bool isEmpty, const QString& filter)
{
    m_stack->setCurrentWidget(isEmpty ? static_cast<QWidget*>(m_note) : m_canvas);
    m_isFiltered = !filter.isEmpty();
    if (m_isFiltered)
        m_note->setTexts(
            m_words.filteredOut, tr("Nothing here matches “%1”.").arg(filter), tr("Lift the filter"));
    else
        m_note->setTexts(m_words.nothingYet, m_words.explanation, m_words.step);
}

} // namespace kagami
