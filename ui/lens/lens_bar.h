#pragma once

#include <QWidget>

class QFrame;
class QLabel;
class QMenu;
class QPushButton;

namespace kagami {

class ChipRow;
class QueryEdit;
class Workspace;

/// What filters now, for all views: chips, a query edit, live counts and saved views.
class LensBar final : public QWidget {
    Q_OBJECT
public:
    explicit LensBar(Workspace& workspace, QWidget* parent = nullptr);

    [[nodiscard]] QueryEdit* edit() const { return m_edit; }

public slots:
    void focusQuery();
    void clearQuery();
    void beginSaveView();

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void refresh();
    void refreshCounts();
    void apply(const QString& query);
    void submit();
    void removeChip(int position);
    void editChip(int position);
    void showError();
    void fillViewsMenu();
    void nameView();
    [[nodiscard]] QString joined() const;

    Workspace& m_workspace;
    QFrame* m_frame;
    ChipRow* m_chips;
    QueryEdit* m_edit;
    QLabel* m_error;
    QLabel* m_counts;
    QPushButton* m_save;
    QMenu* m_views;
    bool m_naming = false;
};

} // namespace kagami
