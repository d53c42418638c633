#pragma once

#include <QtGlobal>

#include <cstring>
#include <sqlite3.h>

namespace kagami::support {

/// SQLite's default way to the disk, with a disk that becomes full (after `bytesLeft` bytes every write
/// fails) or breaks (arm()). One at a time; the default again when it is destroyed.
class FaultVfs {
public:
    static inline qint64 bytesLeft = -1; ///< -1: no limit

    /// What the disk does instead of what it was asked for.
    enum class Fault { Read, Write, ShortWrite, Full, Sync, Truncate, Size, Lock, Memory };
    /// The `nth` call of this kind from now on fails, counted from 1, and all after it when `forGood`.
    static void arm(Fault fault, int nth, bool forGood)
    {
        s_fault = fault;
        s_left = nth;
        s_forGood = forGood;
        s_struck = false;
    }
    /// The disk is well again; whether a call had failed.
    static bool disarm()
    {
        s_left = 0;
        return s_struck;
    }

    FaultVfs()
    {
        s_real = sqlite3_vfs_find(nullptr);
        m_vfs = *s_real;
        m_vfs.zName = "fault";
        m_vfs.szOsFile = int(sizeof(File)) + s_real->szOsFile;
        m_vfs.xOpen = &FaultVfs::open;
        sqlite3_vfs_register(&m_vfs, 1);
        bytesLeft = -1;
    }
    ~FaultVfs()
    {
        sqlite3_vfs_unregister(&m_vfs);
        sqlite3_vfs_register(s_real, 1);
    }
    FaultVfs(const FaultVfs&) = delete;
    FaultVfs& operator=(const FaultVfs&) = delete;

private:
    /// The methods of the real file with ours in their place, in front of the real file itself.
    struct File {
        sqlite3_file base;
        sqlite3_io_methods methods;
    };
    static sqlite3_file* realOf(sqlite3_file* file)
    {
        return reinterpret_cast<sqlite3_file*>(reinterpret_cast<File*>(file) + 1);
    }
    static const sqlite3_io_methods* callsOf(sqlite3_file* file) { return realOf(file)->pMethods; }

    static int open(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* outFlags)
    {
        auto* own = reinterpret_cast<File*>(file);
        std::memset(own, 0, sizeof(File));
        const int code = s_real->xOpen(s_real, name, realOf(file), flags, outFlags);
        if (!realOf(file)->pMethods)
            return code;
        own->methods = {3, &close, &read, &write, &truncate, &sync, &fileSize, &lock, &unlock,
            &checkReservedLock, &fileControl, &sectorSize, &deviceCharacteristics, &shmMap, &shmLock,
            &shmBarrier, &shmUnmap, &fetch, &unfetch};
        own->methods.iVersion = realOf(file)->pMethods->iVersion;
        own->base.pMethods = &own->methods;
        return code;
    }
    static bool strikes(Fault fault)
    {
        if (fault != s_fault || s_left == 0)
            return false;
        if (s_left > 1) {
            --s_left;
            return false;
        }
        s_struck = true;
        s_left = s_forGood ? 1 : 0;
        return true;
    }
    static int write(sqlite3_file* file, const void* data, int size, sqlite3_int64 at)
    {
        if (strikes(Fault::Write))
            return SQLITE_IOERR_WRITE;
        if (strikes(Fault::Full))
            return SQLITE_FULL;
        if (strikes(Fault::ShortWrite)) {
            callsOf(file)->xWrite(realOf(file), data, size / 2, at);
            return SQLITE_IOERR_WRITE;
        }
        if (bytesLeft >= 0 && size > bytesLeft)
            return SQLITE_FULL;
        if (bytesLeft >= 0)
            bytesLeft -= size;
        return callsOf(file)->xWrite(realOf(file), data, size, at);
    }
    static int close(sqlite3_file* f) { return callsOf(f)->xClose(realOf(f)); }
    static int read(sqlite3_file* f, void* to, int size, sqlite3_int64 at)
    {
        if (strikes(Fault::Read))
            return SQLITE_IOERR_READ;

        return callsOf(f)->xRead(realOf(f), to, size, at);
    }
    static int truncate(sqlite3_file* f, sqlite3_int64 size)
    {
        if (strikes(Fault::Truncate))
            return SQLITE_IOERR_TRUNCATE;

        return callsOf(f)->xTruncate(realOf(f), size);
    }
    /// Nobody cuts the power here, so nothing has to reach the real disk.
    static int sync(sqlite3_file*, int) { return strikes(Fault::Sync) ? SQLITE_IOERR_FSYNC : SQLITE_OK; }
    static int fileSize(sqlite3_file* f, sqlite3_int64* size)
    {
        if (strikes(Fault::Size))
            return SQLITE_IOERR_FSTAT;

        return callsOf(f)->xFileSize(realOf(f), size);
    }
    static int lock(sqlite3_file* f, int level)
    {
        if (strikes(Fault::Lock))
            return SQLITE_IOERR_LOCK;
        return callsOf(f)->xLock(realOf(f), level);
    }
    static int unlock(sqlite3_file* f, int level) { return callsOf(f)->xUnlock(realOf(f), level); }
    static int checkReservedLock(sqlite3_file* f, int* held)
    {
        return callsOf(f)->xCheckReservedLock(realOf(f), held);
    }
    static int fileControl(sqlite3_file* f, int op, void* arg)
    {
        return callsOf(f)->xFileControl(realOf(f), op, arg);
    }
    static int sectorSize(sqlite3_file* f) { return callsOf(f)->xSectorSize(realOf(f)); }
    static int deviceCharacteristics(sqlite3_file* f)
    {
        return callsOf(f)->xDeviceCharacteristics(realOf(f));
    }
    static int shmMap(sqlite3_file* f, int page, int size, int extend, void volatile** to)
    {
        if (strikes(Fault::Memory))
            return SQLITE_IOERR_SHMMAP;

        return callsOf(f)->xShmMap(realOf(f), page, size, extend, to);
    }
    static int shmLock(sqlite3_file* f, int from, int count, int flags)
    {
        if ((flags & SQLITE_SHM_LOCK) && strikes(Fault::Lock))
            return SQLITE_IOERR_SHMLOCK;
        return callsOf(f)->xShmLock(realOf(f), from, count, flags);
    }
    static void shmBarrier(sqlite3_file* f) { callsOf(f)->xShmBarrier(realOf(f)); }
    static int shmUnmap(sqlite3_file* f, int remove) { return callsOf(f)->xShmUnmap(realOf(f), remove); }
    static int fetch(sqlite3_file* f, sqlite3_int64 at, int size, void** to)
    {
        return callsOf(f)->xFetch(realOf(f), at, size, to);
    }
    static int unfetch(sqlite3_file* f, sqlite3_int64 at, void* from)
    {
        return callsOf(f)->xUnfetch(realOf(f), at, from);
    }

    static inline sqlite3_vfs* s_real = nullptr;
    static inline Fault s_fault = Fault::Read;
    static inline int s_left = 0; ///< calls up to the one that fails; 0: none will
    static inline bool s_forGood = false;
    static inline bool s_struck = false;
    sqlite3_vfs m_vfs{};
};

} // namespace kagami::support
