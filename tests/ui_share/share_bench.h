#pragma once

#include "share/bundle.h"
#include "ui_merge/merge_bench.h"

#include <QFileInfo>

namespace kagami::test {

inline const QString goodPassphrase = QStringLiteral("correct horse battery");

/// The case of the merge bench, and keys in a folder of their own: mine is "Aoki"; Mori's is in her hands
/// only.
struct ShareBench : MergeBench {
    KeyFolder keys{folder.filePath(s("keys"))};
    PrivateKey mori = PrivateKey::generate(s("Mori")).value();
    QString bundle = folder.filePath(s("from mori.kbundle"));

    ShareBench() { qputenv("KAGAMI_KEYS", keys.path().toUtf8()); }
    ~ShareBench() { qunsetenv("KAGAMI_KEYS"); }

    /// A key of mine, quickly made; its public half.
    [[nodiscard]] PublicKey makeMyKey() const
    {
        const auto key = keys.create(s("Aoki"), Passphrase(goodPassphrase), Argon2Cost::least());
        if (!key)
            qFatal("%s", qPrintable(describe(key.error())));
        return *key;
    }
    void trustMori() const
    {
        if (!keys.trust(mori.publicKey(), s("Mori")))
            qFatal("no trust");
    }
    void sheAdds(const char* title) const
    {
        sheWrites(title, [&](Draft& draft) { addItem(draft, ItemKind::Incident, s(title)); });
    }
    [[nodiscard]] Digest herHead() const { return openHers()->ledger().head(); }
    [[nodiscard]] std::unique_ptr<CaseFile> openHers() const
    {
        auto file = CaseFile::open(hers, OpenMode::ReadOnly);
        if (!file)
            qFatal("%s", qPrintable(describe(file.error())));
        return std::move(*file);
    }
    /// A bundle of her copy.
    void sheSends(const BundleChoice& choice, const BundleSealing& sealing) const
    {
        const auto written = writeBundle(*openHers(), bundle, choice, sealing);
        if (!written)
            qFatal("%s", qPrintable(describe(written.error())));
    }
    [[nodiscard]] int incidents() const
    {
        return int(workspace.state().itemsOfKind(ItemKind::Incident).size());
    }
    [[nodiscard]] Digest stateHash() const { return workspace.file().state().stateHash(); }
};

} // namespace kagami::test
