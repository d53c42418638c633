#pragma once

namespace kagami {

class MainWindow;
class Workspace;

// Bundles and keys in the window, on the example case. Those who send them are made up.

void receiveFromStranger(MainWindow& window, Workspace& workspace); ///< signed with an unknown key
void receiveFromFriend(MainWindow& window, Workspace& workspace); ///< the review of what it brings
void receiveLocked(MainWindow& window, Workspace& workspace); ///< a wrong passphrase was given
void receiveTooEarly(MainWindow& window, Workspace& workspace);
void listWaiting(MainWindow& window, Workspace& workspace);
void exportBundle(MainWindow& window, Workspace& workspace);
void exportWhatIsMissing(MainWindow& window, Workspace& workspace);
void showWritten(MainWindow& window, Workspace& workspace);
void showKeys(MainWindow& window, Workspace& workspace);
void makeKey(MainWindow& window, Workspace& workspace);
void chooseSince(MainWindow& window, Workspace& workspace); ///< of the brief
void trustKey(MainWindow& window, Workspace& workspace);

} // namespace kagami
