#pragma once

#include "base/result.h"
#include "ui/controls/notice_bar.h"

#include <optional>

namespace kagami {

class Workspace;

/// Says why the case can only be read and what is possible all the same: following what its writer does,
/// going on with the right to write once that is free, or a copy to work on.
class AccessBar final : public NoticeBar {
    Q_OBJECT
public:
    explicit AccessBar(Workspace& workspace, QWidget* parent = nullptr);

    void explain(const Error& reason);
    [[nodiscard]] QPushButton* followButton() const { return m_follow; }
    [[nodiscard]] QPushButton* writeButton() const { return m_write; }
    [[nodiscard]] QPushButton* copyButton() const { return m_copy; }

signals:
    void copyRequested();

private:
    void refresh();
    [[nodiscard]] QString words() const;

    Workspace& m_workspace;
    std::optional<Error> m_reason;
    QPushButton* m_follow;
    QPushButton* m_write;
    QPushButton* m_copy;
};

} // namespace kagami
