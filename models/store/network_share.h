#pragma once

#include <QString>

namespace kagami {

/// Whether a file system of this name (as the system lists its mounts: "nfs4", "cifs") is shared over a
/// network.
[[nodiscard]] bool isNetworkFileSystem(const QByteArray& type);

/// The name of the network file system on which a file lies; empty when it lies on a disk of this computer,
/// or where it lies cannot be said. What that means for a case: one computer at a time may write (the lock
/// beside the file holds across computers), but the memory through which SQLite lets others read along is
/// that of one computer only. Cost: reads the list of mounts.
[[nodiscard]] QString networkShareOf(const QString& path);

} // namespace kagami
