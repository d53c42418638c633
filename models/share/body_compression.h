#pragma once

#include "base/result.h"

#include <QByteArray>
#include <memory>

struct ZSTD_CCtx_s;
struct ZSTD_DCtx_s;

namespace kagami {

/// Compresses a body of any length as one zstd frame, in constant memory.
class BodyCompressor {
public:
    BodyCompressor();
    /// Appends what is ready to `to`. Errors: Full (no memory).
    [[nodiscard]] Status add(QByteArrayView bytes, QByteArray& to);
    [[nodiscard]] Status finish(QByteArray& to);

private:
    struct Free {
        void operator()(ZSTD_CCtx_s* context) const;
    };
    [[nodiscard]] Status run(QByteArrayView bytes, bool isEnd, QByteArray& to);

    std::unique_ptr<ZSTD_CCtx_s, Free> m_context;
};

/// The way back. Never takes more memory than the compressor needed, whatever a frame asks for.
class BodyDecompressor {
public:
    BodyDecompressor();
    /// Up to `most` bytes out of `from`, of which the used ones are taken away; fewer when more input is
    /// needed, or at the end of the frame. Errors: Corrupt.
    [[nodiscard]] Result<QByteArray> take(QByteArrayView& from, qsizetype most);
    [[nodiscard]] bool isAtEnd() const { return m_isAtEnd; }

private:
    struct Free {
        void operator()(ZSTD_DCtx_s* context) const;
    };
    std::unique_ptr<ZSTD_DCtx_s, Free> m_context;
    bool m_isAtEnd = false;
};

} // namespace kagami
