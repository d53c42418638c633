#pragma once

#include "share/bundle_reader.h"
#include "share/bundle_writer.h"
#include "support/records.h"

#include <QBuffer>

namespace kagami::support {

inline PrivateKey testKey(const char* name)
{
    auto key = PrivateKey::generate(QString::fromUtf8(name));
    if (!key)
        qFatal("%s", qPrintable(describe(key.error())));
    return std::move(*key);
}

inline KeyList trusting(const PrivateKey& key)
{
    return {{key.publicKey()}, {}};
}

inline BundleHeader aboutMirrorFace()
{
    BundleHeader about;
    about.caseId = {testUuid(1)};
    about.caseTitle = QStringLiteral("MirrorFace, 2019–2024");
    about.made = testDay();
    return about;
}

/// A bundle of `body`, which is handed over in pieces of `piece` bytes.
inline QByteArray sealedBundle(
    QByteArrayView body, const BundleSealing& sealing = {}, qsizetype piece = qsizetype(1) << 20)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    auto writer = BundleWriter::begin(buffer, QStringLiteral("out.kbundle"), aboutMirrorFace(), sealing);
    if (!writer)
        qFatal("%s", qPrintable(describe(writer.error())));
    for (qsizetype at = 0; at < body.size(); at += piece) {
        if (!writer->write(body.sliced(at, std::min(piece, body.size() - at))))
            qFatal("the body could not be written");
    }
    if (!writer->finish())
        qFatal("the bundle could not be finished");
    return buffer.data();
}

inline Result<BundleReader> openBundle(const QByteArray& bytes, const BundleOpening& opening)
{
    auto buffer = std::make_unique<QBuffer>();
    buffer->setData(bytes);
    buffer->open(QIODevice::ReadOnly);
    return BundleReader::open(std::move(buffer), QStringLiteral("in.kbundle"), opening);
}

/// The whole body, read in pieces of `piece` bytes.
inline Result<QByteArray> bodyOf(
    const QByteArray& bytes, const BundleOpening& opening, qsizetype piece = qsizetype(1) << 20)
{
    auto reader = openBundle(bytes, opening);
    if (!reader)
        return tl::unexpected(reader.error());
    QByteArray body;
    for (;;) {
        auto more = reader->read(piece);
        if (!more || more->isEmpty())
            return more ? Result<QByteArray>(body) : more;
        body += *more;
    }
}

} // namespace kagami::support
