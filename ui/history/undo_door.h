#pragma once

#include "ledger/built_upon.h"

#include <QObject>
#include <QPointer>
#include <functional>

class QMessageBox;
class QWidget;

namespace kagami {

class Workspace;

/// The way to take something back: at once, unless others have built on it; then it says first what would
/// stay for their sake, and asks.
class UndoDoor final : public QObject {
    Q_OBJECT
public:
    UndoDoor(Workspace& workspace, QWidget& window);

    void undo();
    void moveTo(const Digest& step);
    [[nodiscard]] QMessageBox* question() const; ///< nullptr when nothing is asked

private:
    void ask(const std::vector<BuiltUpon>& built, const QString& what, const std::function<void()>& goOn);

    Workspace& m_workspace;
    QWidget& m_window;
    QPointer<QMessageBox> m_question;
};

/// What stays as it is, and for whose sake, a line each; at most `most`, then how many more.
[[nodiscard]] QStringList builtUponLines(
    const Workspace& workspace, const std::vector<BuiltUpon>& built, int most);

} // namespace kagami
