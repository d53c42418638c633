#include "screenshots/evidence_work.h"

#include "share/change_set_signature.h"
#include "store/evidence.h"
#include "ui/inspector/claim_edits.h"
#include "workspace/workspace.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>

namespace kagami {

namespace {

QString s(const char* text)
{
    return QString::fromUtf8(text);
}

QString write(const QTemporaryDir& folder, const char* name, const QByteArray& content)
{
    QFile file(folder.filePath(s(name)));
    if (file.open(QIODevice::WriteOnly))
        file.write(content);
    return file.fileName();
}

} // namespace

QStringList filesToAttach()
{
    static const QTemporaryDir folder;
    static QStringList paths;
    if (!paths.isEmpty())
        return paths;
    QByteArray log;
    for (int i = 0; i < 40'000; ++i)
        log += "2023-06-01T00:00:00Z 192.0.2." + QByteArray::number(i * 7 % 200)
            + (i % 13 == 0 ? " POST /dana-na/auth/login\n" : " GET /index.html\n");
    paths << write(folder, "vpn-gateway-access.log", log)
          << write(folder, "不審メール.eml", "From: someone@example.org\nSubject: 資料の送付\n");
    return paths;
}

EvidenceAtHand attachToSource(Workspace& workspace)
{
    static EvidenceAtHand made;
    if (!made.source.isNull())
        return made;
    made.source
        = workspace.state().items()[size_t(workspace.state().itemsOfKind(ItemKind::Source).front())].id;
    Acquisition how;
    how.source = made.source;
    how.from = s("VPN gateway of the ministry");
    how.at = parseEdtf(u"2024-01-08T09:30:00Z").value_or(TimeSpan());
    auto first = std::make_shared<ItemId>();
    workspace.write(
        [how, first](CaseFile& file, const WorkProgress&) -> Result<MergeReport> {
            for (const QString& path : filesToAttach())
                if (const auto attached = attachFile(file, path, how, {}); attached && first->isNull())
                    *first = attached->id;
            return MergeReport();
        },
        [](const Result<MergeReport>&) {});
    while (workspace.isWriting())
        QCoreApplication::processEvents(QEventLoop::AllEvents, 50);
    Draft draft;
    draft.reason = s("Noted what the log of the gateway shows");
    addClaim(draft, workspace.current(), Predicate::Description,
        s("Somebody tried the login page of the gateway"),
        {*first, {}, Credibility::Probable2, s("line 14")});
    made.claim = std::get<PutClaim>(draft.operations.back()).claim.id;
    (void)workspace.commit(std::move(draft));
    return made;
}

void signSteps(Workspace& workspace)
{
    static const QTemporaryDir folder;
    const KeyFolder keys(folder.path());
    if (!keys.own().keys.empty())
        return;
    qputenv("KAGAMI_KEYS", folder.path().toUtf8());
    const Passphrase passphrase(s("correct horse"));
    if (!keys.create(s("Sato (MPD cyber)"), passphrase, Argon2Cost::least()))
        return;
    const auto mine = PrivateKey::load(keys.ownPath(s("Sato (MPD cyber)")), passphrase);
    const auto unknown = PrivateKey::generate(s("nobody"));
    if (!mine || !unknown)
        return;
    const auto& history = workspace.file().ledger().history();
    std::vector<Signature> made{signedBy(*unknown, history.back().hash)};
    for (size_t i = 0; i + 1 < history.size(); i += 2)
        made.push_back(signedBy(*mine, history[i].hash));
    workspace.write(
        [made](CaseFile& file, const WorkProgress&) -> Result<MergeReport> {
            (void)file.addSignatures(made);
            return MergeReport();
        },
        [](const Result<MergeReport>&) {});
    while (workspace.isWriting())
        QCoreApplication::processEvents(QEventLoop::AllEvents, 50);
}

} // namespace kagami
