#pragma once

#include "ui/inspector/inspector_page.h"

#include <QWidget>

class QLabel;
class QLineEdit;

namespace kagami {

/// Kind and campaign, title (F2 or double click renames), summary.
class PageHeader final : public QWidget {
    Q_OBJECT
public:
    explicit PageHeader(QWidget* parent = nullptr);

    void setPage(const InspectorPage& page, const QString& selectionNote, bool readOnly);
    void beginRename();

signals:
    void renamed(const QString& title);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void endRename(bool keep);

    QLabel* m_icon;
    QLabel* m_kind;
    QLabel* m_title;
    QLineEdit* m_edit;
    QLabel* m_summary;
    bool m_readOnly = false;
};

} // namespace kagami
