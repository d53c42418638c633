#pragma once

#include "share/bundle.h"
#include "store/store_fixture.h"
#include "support/verify.h"

#include <functional>

namespace kagami::support {

/// Base of tests in which sato writes, makes a bundle of each step, and mori has none of it yet.
class TwoDesks : public QObject {
protected:
    std::unique_ptr<StoreFixture> m_fixture;
    std::unique_ptr<CaseFile> m_mine; ///< of sato
    std::unique_ptr<CaseFile> m_hers; ///< of mori

    [[nodiscard]] QString path(const QString& name) const { return m_fixture->path(name); }
    [[nodiscard]] QString hersPath() const { return path(QStringLiteral("hers.kagami")); }
    [[nodiscard]] QString bundle(int number) const { return path(QStringLiteral("%1.kbundle").arg(number)); }

    /// A new case in a new folder, and mori's copy of it.
    void takeDesks()
    {
        m_hers.reset();
        m_mine.reset();
        m_fixture = std::make_unique<StoreFixture>();
        m_fixture->fill();
        if (!QFile::copy(m_fixture->path(), path(QStringLiteral("first.kagami"))))
            qFatal("cannot copy");
        m_mine = m_fixture->open();
        freshHers();
    }
    /// bundle(number), of what `work` writes into m_mine.
    void bundleOf(int number, const std::function<void()>& work) const
    {
        const Digest before = m_mine->ledger().head();
        work();
        VERIFY_OK(writeBundle(*m_mine, bundle(number), {.since = before}, {}));
    }
    /// A copy of the case as it was at first, in the hands of mori.
    [[nodiscard]] std::unique_ptr<CaseFile> freshCopy(const QString& name) const
    {
        QFile::remove(path(name));
        if (!QFile::copy(path(QStringLiteral("first.kagami")), path(name)))
            qFatal("cannot copy");
        auto file = m_fixture->open(OpenMode::ReadWrite, name);
        file->setAuthor(QStringLiteral("mori"));
        return file;
    }
    void freshHers()
    {
        m_hers.reset();
        m_hers = freshCopy(QStringLiteral("hers.kagami"));
    }
    void reopenHers()
    {
        m_hers.reset();
        m_hers = m_fixture->open(OpenMode::ReadWrite, QStringLiteral("hers.kagami"));
        m_hers->setAuthor(QStringLiteral("mori"));
    }

    /// A bundle of anybody's.
    [[nodiscard]] static BundleSource opened(const QString& bundle)
    {
        auto source = BundleSource::open(bundle, {.acceptsUnknown = true});
        if (!source)
            qFatal("%s", qPrintable(describe(source.error())));
        return std::move(*source);
    }
    [[nodiscard]] Result<MergeReport> applied(const QString& bundle, const WorkProgress& progress = {}) const
    {
        const auto source = BundleSource::open(bundle, {.acceptsUnknown = true});
        return source ? applyBundle(*m_hers, *source, {}, progress) : tl::unexpected(source.error());
    }
    MergeReport apply(int number) const
    {
        const auto done = applied(bundle(number));
        if (!done)
            qFatal("%s", qPrintable(describe(done.error())));
        return *done;
    }
    [[nodiscard]] static bool isWhole(const CaseFile& file)
    {
        const auto verified = file.verify();
        if (verified && !verified->ok())
            qWarning("%s", qPrintable(verified->problems.front().message));
        return verified && verified->ok() && verified->missing.empty();
    }
};

} // namespace kagami::support
