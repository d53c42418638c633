#pragma once

#include "brief/brief.h"
#include "case/marking.h"

#include <QWidget>
#include <optional>

class QComboBox;
class QHBoxLayout;
class QLabel;
class QPushButton;

namespace kagami {

/// The row above the pages: what the brief is made for, and the two ways out.
class BriefBar final : public QWidget {
    Q_OBJECT
public:
    explicit BriefBar(QWidget* parent = nullptr);

    void setOptions(const BriefOptions& options);
    void setCeiling(std::optional<Tlp> ceiling);
    /// Since when the brief lists changes; empty: it does not.
    void setSince(const QString& text);
    /// A few words at the right: how many pages, "Writing…", what was exported. The tooltip holds a whole
    /// path.
    void setNote(const QString& text, const QString& tip = {});
    [[nodiscard]] QString note() const;
    void setCanExport(bool can);

signals:
    void optionsChosen(const kagami::BriefOptions& options);
    void ceilingChosen(std::optional<kagami::Tlp> ceiling);
    void sinceRequested(); ///< somebody wants to choose since when
    void sinceCleared();
    void htmlRequested();
    void pdfRequested();

private:
    void chooseOptions();
    void addSince(QHBoxLayout& row);

    BriefOptions m_options;
    QComboBox* m_language;
    QComboBox* m_zone;
    QComboBox* m_ceiling;
    QComboBox* m_since;
    QLabel* m_note;
    QPushButton* m_html;
    QPushButton* m_pdf;
};

} // namespace kagami
