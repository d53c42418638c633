#pragma once

#include "store/file_content.h"
#include "ui/evidence/attach_work.h"

#include <QLocale>

namespace kagami {

/// What the bar says while files are attached.
[[nodiscard]] QString attachingWords(const AttachWork::Step& step);
/// "1.2 MB of 4.0 GB".
[[nodiscard]] QString amountWords(qint64 done, qint64 total, const QLocale& locale);

/// What attaching has led to; what was attached twice is named, with the item that has it. `state`: after it.
[[nodiscard]] QString attachedWords(const AttachWork& work, const Case& state);
/// Lines of which there may be as many as files: the first ones, and how many more.
[[nodiscard]] QString firstLines(const QStringList& lines);
/// What could not be attached and why, a line for each file; empty when all could.
[[nodiscard]] QString leftWords(const std::vector<AttachWork::Left>& left);
/// Why a file cannot be attached, as far as that can be known without reading it; empty when it seems that it
/// can.
[[nodiscard]] QString obstacleOf(const QString& path);

} // namespace kagami
