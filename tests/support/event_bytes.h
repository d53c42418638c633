#pragma once

#include "events/event_batch.h"

namespace kagami::support {

/// A batch in memory. Ends the program when more is read than there is.
class BytesInMemory : public EventBytes {
public:
    explicit BytesInMemory(QByteArray bytes)
        : m_bytes(std::move(bytes))
    {
    }
    QString path() const override { return QStringLiteral("memory"); }
    qint64 size() const override { return m_bytes.size(); }
    Result<QByteArray> read(qint64 from, qint64 bytes) const override
    {
        if (from < 0 || bytes < 0 || bytes > m_bytes.size() - from)
            qFatal("read outside: %lld bytes from %lld", static_cast<long long>(bytes),
                static_cast<long long>(from));
        ++reads;
        readBytes += bytes;
        return m_bytes.sliced(from, bytes);
    }
    mutable int reads = 0;
    mutable qint64 readBytes = 0;

private:
    QByteArray m_bytes;
};

} // namespace kagami::support
