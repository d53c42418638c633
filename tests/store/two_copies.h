#pragma once

#include "store/store_fixture.h"

#include <algorithm>

namespace kagami::support {

inline QString s(const char* text)
{
    return QString::fromUtf8(text);
}

/// Two copies of a case, `mine` of sato and `hers` of mori, and the incident that both had at the beginning.
struct TwoCopies : StoreFixture {
    Item incident = makeItem({.title = QStringLiteral("Phish")});
    std::unique_ptr<CaseFile> mine;
    std::unique_ptr<CaseFile> hers;

    TwoCopies()
    {
        mine = create(s("mine.kagami"));
        Draft draft;
        draft.put(incident);
        commit(*mine, std::move(draft));
        if (!mine->saveCopy(path(s("hers.kagami"))))
            qFatal("cannot copy");
        hers = open(OpenMode::ReadWrite, s("hers.kagami"));
        hers->setAuthor(s("mori"));
    }
    static void setTitle(CaseFile& file, ItemId id, const char* title, const char* reason)
    {
        Draft draft;
        draft.reason = s(reason);
        draft.set(id, ItemField::Title, s(title));
        commit(file, std::move(draft));
    }
    static void add(CaseFile& file, const char* title)
    {
        Draft draft;
        draft.put(makeItem({.title = s(title)}));
        commit(file, std::move(draft));
    }
};

inline QStringList shownIn(const CaseFile& file)
{
    QStringList shown;
    for (const Item& item : file.state().items()) {
        if (!item.retracted && item.kind == ItemKind::Incident)
            shown << item.title;
    }
    return shown;
}

inline ItemId itemCalled(const CaseFile& file, const char* title)
{
    for (const Item& item : file.state().items()) {
        if (item.title == s(title))
            return item.id;
    }
    return {};
}

/// A copy of a case in which everything about one item is left out.
class WithGaps : public ChangeSetSource {
public:
    WithGaps(const CaseFile& file, ItemId secret)
        : m_path(file.path())
        , m_caseId(file.state().root()->id)
    {
        for (const ChangeSetHeader& header : file.ledger().history()) {
            m_sets.push_back(redacted(file.changeSet(header.hash).value(), [&](const Operation& operation) {
                const auto* put = std::get_if<PutItem>(&operation);
                const auto* set = std::get_if<SetItemField>(&operation);
                return !(put && put->item.id == secret) && !(set && set->id == secret);
            }));
            m_headers.push_back(m_sets.back().header);
        }
    }
    QString path() const override { return m_path; }
    ItemId caseId() const override { return m_caseId; }
    const std::vector<ChangeSetHeader>& headers() const override { return m_headers; }
    Result<PayloadLines> payload(const ChangeSetHeader& header) const override
    {
        return readPayloadText(payloadText(*std::find_if(m_sets.begin(), m_sets.end(),
            [&](const ChangeSet& set) { return set.header.hash == header.hash; })));
    }

private:
    QString m_path;
    ItemId m_caseId;
    std::vector<ChangeSet> m_sets;
    std::vector<ChangeSetHeader> m_headers;
};

} // namespace kagami::support
