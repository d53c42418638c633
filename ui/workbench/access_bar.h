#pragma once

#include "base/result.h"
#include "ui/controls/notice_bar.h"

#include <optional>

namespace kagami {

class Workspace;

/// Says why the case can only be read and what is possible all the same: following what its writer does,
/// going on with the right to write once that is free, or a copy to work on; and what a network share allows.
class AccessBar final : public NoticeBar {
    Q_OBJECT
public:
    explicit AccessBar(Workspace& workspace, QWidget* parent = nullptr);

    void explain(const Error& reason);
    /// Says what is possible on a network share of this file system, until somebody has read it; nothing for
    /// none.
    void tellShare(const QString& fileSystem);
    [[nodiscard]] QPushButton* followButton() const { return m_follow; }
    [[nodiscard]] QPushButton* writeButton() const { return m_write; }
    [[nodiscard]] QPushButton* copyButton() const { return m_copy; }
    [[nodiscard]] QPushButton* readButton() const { return m_read; }

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
    QPushButton* m_read;
    QString m_share;
};

} // namespace kagami
