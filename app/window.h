#pragma once

namespace kagami {

/// `kagami [CASE]`: opens the window and runs until it is closed. With no case, the bundled example is opened
/// in a copy of the user's own, made on first use, so that work on it is kept. Returns the exit code.
int runWindow(int argc, char** argv);

} // namespace kagami
