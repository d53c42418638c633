#pragma once

#include "share/bundle.h"
#include "share/sealed_bundle.h"
#include "store/store_fixture.h"
#include "support/records.h"

namespace kagami::support {

/// What a bundle holds, uncompressed: the bytes that somebody who opens it can search.
inline QByteArray contentOf(const QString& path, const BundleOpening& opening)
{
    auto reader = BundleReader::open(path, opening);
    if (!reader)
        qFatal("%s", qPrintable(describe(reader.error())));
    QByteArray content;
    for (;;) {
        const auto more = reader->read(1 << 20);
        if (!more)
            qFatal("%s", qPrintable(describe(more.error())));
        if (more->isEmpty())
            return content;
        content += *more;
    }
}

/// A bundle with these records as its change sets, put together by hand, whatever its contents are.
inline void writeBundleByHand(const QString& path, ItemId caseId, const std::vector<QByteArray>& changeSets,
    const std::vector<Signature>& signatures = {},
    const std::vector<std::pair<Digest, QByteArray>>& contents = {})
{
    BundleManifest manifest;
    manifest.changeSets = qint64(changeSets.size());
    manifest.signatures = qint64(signatures.size());
    manifest.blobs = qint64(contents.size());
    QByteArray body
        = recordHead(BundleRecord::Manifest, manifestJson(manifest).size()) + manifestJson(manifest);
    for (const QByteArray& changeSet : changeSets)
        body += recordHead(BundleRecord::ChangeSet, changeSet.size()) + changeSet;
    const QByteArray signers = signaturesRecord(signatures);
    if (!signatures.empty())
        body += recordHead(BundleRecord::Signatures, signers.size()) + signers;
    for (const auto& [hash, content] : contents)
        body += recordHead(BundleRecord::Blob, blobHashBytes + content.size()) + hash.toBytes() + content;
    BundleHeader about;
    about.caseId = caseId;
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("cannot write");
    auto writer = BundleWriter::begin(file, file.fileName(), about, {});
    if (!writer || !writer->write(body) || !writer->finish())
        qFatal("cannot write");
}

} // namespace kagami::support
