#include "share/body_compression.h"

#include "share/share_error.h"

#include <zstd.h>

namespace kagami {

namespace {

constexpr int compressionLevel = 3;
constexpr int windowLog = 21; ///< 2 MiB: what both sides keep in memory

} // namespace

void BodyCompressor::Free::operator()(ZSTD_CCtx_s* context) const
{
    ZSTD_freeCCtx(context);
}

BodyCompressor::BodyCompressor()
    : m_context(ZSTD_createCCtx())
{
    ZSTD_CCtx_setParameter(m_context.get(), ZSTD_c_compressionLevel, compressionLevel);
    ZSTD_CCtx_setParameter(m_context.get(), ZSTD_c_windowLog, windowLog);
}

Status BodyCompressor::run(QByteArrayView bytes, bool isEnd, QByteArray& to)
{
    ZSTD_inBuffer in{bytes.data(), size_t(bytes.size()), 0};
    QByteArray buffer(qsizetype(ZSTD_CStreamOutSize()), Qt::Uninitialized);
    for (;;) {
        ZSTD_outBuffer out{buffer.data(), size_t(buffer.size()), 0};
        const size_t left
            = ZSTD_compressStream2(m_context.get(), &out, &in, isEnd ? ZSTD_e_end : ZSTD_e_continue);
        if (ZSTD_isError(left))
            return fail(ErrorKind::Full,
                shareText(QT_TRANSLATE_NOOP("kagami::share", "The bundle could not be compressed.")), {},
                shareText(QT_TRANSLATE_NOOP("kagami::share", "Close other programs and try again.")),
                QString::fromLatin1(ZSTD_getErrorName(left)));
        to.append(buffer.constData(), qsizetype(out.pos));
        if (isEnd ? left == 0 : in.pos == in.size)
            return {};
    }
}

Status BodyCompressor::add(QByteArrayView bytes, QByteArray& to)
{
    return run(bytes, false, to);
}

Status BodyCompressor::finish(QByteArray& to)
{
    return run({}, true, to);
}

void BodyDecompressor::Free::operator()(ZSTD_DCtx_s* context) const
{
    ZSTD_freeDCtx(context);
}

BodyDecompressor::BodyDecompressor()
    : m_context(ZSTD_createDCtx())
{
    ZSTD_DCtx_setParameter(m_context.get(), ZSTD_d_windowLogMax, windowLog);
}

Result<QByteArray> BodyDecompressor::take(QByteArrayView& from, qsizetype most)
{
    QByteArray data(most, Qt::Uninitialized);
    ZSTD_outBuffer out{data.data(), size_t(data.size()), 0};
    ZSTD_inBuffer in{from.data(), size_t(from.size()), 0};
    while (!m_isAtEnd && out.pos < out.size) {
        const size_t before = in.pos + out.pos;
        const size_t left = ZSTD_decompressStream(m_context.get(), &out, &in);
        if (ZSTD_isError(left))
            return damagedBundle({},
                shareText(QT_TRANSLATE_NOOP("kagami::share", "The content of the bundle cannot be read.")),
                QString::fromLatin1(ZSTD_getErrorName(left)));
        m_isAtEnd = left == 0;
        if (in.pos + out.pos == before)
            break;
    }
    from = from.sliced(qsizetype(in.pos));
    data.resize(qsizetype(out.pos));
    return data;
}

} // namespace kagami
