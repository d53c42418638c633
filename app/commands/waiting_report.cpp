#include "app/commands/waiting_report.h"

#include "store/readiness.h"

#include <QStringList>

#include <algorithm>

namespace kagami::cli {

namespace {

/// The number of the waiting bundle that brings it; 0 when none does.
qint64 bringerOf(const CaseFile& file, const Digest& hash)
{
    for (const WaitingBundle& bundle : file.waiting()) {
        if (std::any_of(bundle.headers.begin(), bundle.headers.end(),
                [&](const ChangeSetHeader& header) { return header.hash == hash; }))
            return bundle.number;
    }
    return 0;
}

QStringList authorsIn(const WaitingBundle& bundle)
{
    QStringList authors;
    for (const ChangeSetHeader& header : bundle.headers)
        authors << header.author;
    authors.removeDuplicates();
    authors.sort();
    return authors;
}

nlohmann::ordered_json missingJson(const CaseFile& file, const WaitingBundle& bundle)
{
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    for (const MissingParent& parent : missingParents(file.ledger(), bundle.headers)) {
        nlohmann::ordered_json json;
        json["hash"] = parent.hash.toHex().toStdString();
        json["author"] = parent.author.toStdString();
        json["replica"] = parent.replica.toString().toStdString();
        json["sequence"] = parent.sequence;
        const qint64 bringer = bringerOf(file, parent.hash);
        json["bundle"] = bringer > 0 ? nlohmann::ordered_json(bringer) : nlohmann::ordered_json();
        list.push_back(std::move(json));
    }
    return list;
}

} // namespace

nlohmann::ordered_json waitingJson(const CaseFile& file)
{
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    for (const WaitingBundle& bundle : file.waiting()) {
        nlohmann::ordered_json json;
        json["bundle"] = bundle.number;
        json["change_sets"] = bundle.headers.size();
        json["authors"] = nlohmann::ordered_json::array();
        for (const QString& author : authorsIn(bundle))
            json["authors"].push_back(author.toStdString());
        json["from"] = isoUtc(bundle.headers.front().time);
        json["to"] = isoUtc(bundle.headers.back().time);
        json["evidence_files"] = bundle.contents.size();
        json["evidence_bytes"] = bundle.contentBytes();
        json["signatures"] = bundle.signatures;
        json["missing"] = missingJson(file, bundle);
        list.push_back(std::move(json));
    }
    return list;
}

void printWaiting(const CaseFile& file)
{
    for (const WaitingBundle& bundle : file.waiting()) {
        QStringList missing;
        for (const MissingParent& parent : missingParents(file.ledger(), bundle.headers)) {
            const qint64 bringer = bringerOf(file, parent.hash);
            missing << (bringer > 0 ? Text::tr("bundle %1").arg(bringer)
                                    : Text::tr("change set %1 of %2 (%3)")
                                          .arg(parent.sequence)
                                          .arg(parent.author, parent.hash.toHex().left(12)));
        }
        missing.removeDuplicates();
        printLine(
            Text::tr("Bundle %1: %n change set(s) by %2, waiting for %3", nullptr, int(bundle.headers.size()))
                .arg(bundle.number)
                .arg(authorsIn(bundle).join(QStringLiteral(", ")), missing.join(QStringLiteral(", "))));
        if (!bundle.contents.empty())
            printLine(Text::tr("  with %n evidence file(s), %1 bytes", nullptr, int(bundle.contents.size()))
                          .arg(bundle.contentBytes()));
    }
}

} // namespace kagami::cli
