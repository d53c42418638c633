#include "custody/stored_case.h"

#include "exchange/casejson/case_json.h"
#include "store/evidence.h"
#include "store/signature.h"

#include <QFile>
#include <QRegularExpression>

#include <sodium.h>
#include <sqlite3.h>
#include <zstd.h>

namespace kagami::test {

namespace {

constexpr quint64 largestPayload = 1 << 24;

/// Writes change sets into a case, and keeps a copy of the file as it was before each.
class Writer {
public:
    explicit Writer(const QString& path)
        : m_path(path)
    {
    }
    Status open(const char* author)
    {
        m_file.reset();
        auto file = CaseFile::open(m_path, OpenMode::ReadWrite);
        if (!file)
            return tl::unexpected(file.error());
        m_file = std::move(*file);
        m_file->setAuthor(QString::fromUtf8(author));
        return {};
    }
    template <class Action>
    Status step(Action action)
    {
        KAGAMI_TRY(m_file->saveCopy(m_path + u'.' + QString::number(++m_step)));
        const auto done = action(*m_file);
        return done ? Status() : tl::unexpected(done.error());
    }
    Status commit(Draft draft)
    {
        return step([&](CaseFile& file) { return file.commit(std::move(draft)); });
    }
    [[nodiscard]] CaseFile& file() { return *m_file; }

private:
    QString m_path;
    std::unique_ptr<CaseFile> m_file;
    int m_step = 0;
};

Draft editsOfFields(const Case& state)
{
    const ItemId source = state.items()[9].id;
    const auto claim = [&](int n) { return state.claims()[size_t(n)].id; };
    Draft draft;
    draft.reason = QStringLiteral("改訂 “of every field”");
    draft.set(state.items()[1].id, ItemField::Title, QStringLiteral("Edited: 外務省"));
    draft.set(state.items()[2].id, ItemField::Tlp, Tlp::AmberStrict);
    draft.set(claim(0), ClaimField::Value, Value(QStringLiteral("Another description")));
    draft.set(claim(20), ClaimField::Value, Value(0.0));
    draft.set(claim(15), ClaimField::Value,
        techniqueValue({QStringLiteral("T1190"), {}, TechniqueMode::Capability, {}, {}}));
    draft.set(claim(1), ClaimField::Source, source);
    draft.set(claim(2), ClaimField::Source, FieldValue());
    draft.set(claim(3), ClaimField::Excerpt, QStringLiteral("an excerpt"));
    draft.set(claim(4), ClaimField::Locator, QString());
    draft.set(claim(5), ClaimField::Credibility, Credibility::Doubtful4);
    draft.set(claim(6), ClaimField::Credibility, FieldValue());
    draft.set(claim(7), ClaimField::Confidence, Confidence::High);
    draft.set(claim(8), ClaimField::Tlp, Tlp::Red);
    draft.set(claim(9), ClaimField::Pap, Pap::Green);
    draft.set(claim(10), ClaimField::Status, ClaimStatus::Rejected);
    draft.set(claim(10), ClaimField::StatusReason, QStringLiteral("contradicted"));
    draft.set(claim(11), ClaimField::Note, QStringLiteral("検討 \"quoted\""));
    return draft;
}

Draft note(const Case& state, int claim, const char* text)
{
    Draft draft;
    draft.reason = QString::fromUtf8(text);
    draft.set(state.claims()[size_t(claim)].id, ClaimField::Note, QString::fromUtf8(text));
    return draft;
}

Draft newRecords(const Case& state)
{
    const Item incident{ItemId::random(), ItemKind::Incident, QStringLiteral("二件目")};
    Claim when = state.claims()[7];
    when.id = ClaimId::random();
    when.subject = incident.id.uuid;
    Claim noted = when;
    noted.id = ClaimId::random();
    Draft draft;
    draft.reason = QStringLiteral("A second incident");
    draft.put(incident);
    draft.put(when);
    draft.put(noted);
    draft.set(noted.id, ClaimField::Note, QStringLiteral("set where it was put"));
    return draft;
}

/// Contents of several blocks, of text, of nothing, and one that is known by its hash alone.
Status attachEvidence(Writer& writer, const QString& folder)
{
    QByteArray big(blobBlockBytes + 100, 'k');
    for (int i = 0; i < 64; ++i)
        big += sha256(QByteArray::number(i)).toBytes();
    for (const auto& [name, content] : {std::pair(QStringLiteral("ディスク.img"), big),
             std::pair(QStringLiteral("access.log"), QByteArray(QByteArray(300, 'a') + "GET /login")),
             std::pair(QStringLiteral("empty"), QByteArray())}) {
        QFile file(folder + name);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            return fail(ErrorKind::Io, QStringLiteral("The evidence cannot be written."), folder);
        file.close();
        KAGAMI_TRY(writer.step([&](CaseFile& to) { return attachFile(to, file.fileName(), {}, {}); }));
    }
    const Item elsewhere{ItemId::random(), ItemKind::EvidenceFile, QStringLiteral("elsewhere.pcap")};
    Claim hash;
    hash.id = ClaimId::random();
    hash.subject = elsewhere.id.uuid;
    hash.predicate = Predicate::ContentHash;
    hash.value = sha256("elsewhere").toHex();
    Draft draft;
    draft.put(elsewhere);
    draft.put(std::move(hash));
    return writer.commit(std::move(draft));
}

Signature signatureOf(const Digest& hash, char who)
{
    const QByteArray seed(crypto_sign_SEEDBYTES, who);
    QByteArray key(Signature::keyBytes, who);
    QByteArray secret(crypto_sign_SECRETKEYBYTES, '\0');
    const auto raw = [](QByteArray& bytes) { return reinterpret_cast<unsigned char*>(bytes.data()); };
    crypto_sign_seed_keypair(raw(key), raw(secret), reinterpret_cast<const unsigned char*>(seed.constData()));
    QByteArray text = signedText(hash, key);
    QByteArray signature(Signature::signatureBytes, '\0');
    crypto_sign_detached(raw(signature), nullptr, raw(text), quint64(text.size()), raw(secret));
    return {hash, key, signature};
}

/// Two people sign the first change sets.
Status sign(const QString& path)
{
    auto db = Connection::open(path, Connection::Access::ReadWrite);
    auto hashes = db ? db->prepare("SELECT hash FROM change_set WHERE id < 4") : tl::unexpected(db.error());
    if (!hashes)
        return tl::unexpected(hashes.error());
    std::vector<Digest> all;
    for (auto row = hashes->step(); row && *row; row = hashes->step())
        all.push_back(Digest::fromBytes(hashes->bytes(0)));
    for (char who : {'a', 'b'}) {
        for (const Digest& hash : all) {
            const auto added = addSignature(*db, signatureOf(hash, who));
            if (!added)
                return tl::unexpected(added.error());
        }
    }
    return {};
}

Status writeHistory(Writer& writer)
{
    const auto undo = [](CaseFile& file) { return file.undo(); };
    const auto redo = [](CaseFile& file) { return file.redo(); };
    KAGAMI_TRY(writer.commit(editsOfFields(writer.file().state())));
    KAGAMI_TRY(writer.commit(note(writer.file().state(), 11, "first")));
    KAGAMI_TRY(writer.commit(note(writer.file().state(), 11, "second")));
    KAGAMI_TRY(writer.step(undo));
    KAGAMI_TRY(writer.step(undo));
    KAGAMI_TRY(writer.step(redo));
    KAGAMI_TRY(writer.commit(newRecords(writer.file().state())));
    Draft retraction;
    retraction.retract(writer.file().state().claims()[21].id);
    retraction.retract(writer.file().state().items()[16].id);
    return writer.commit(std::move(retraction));
}

/// What somebody wrote into a copy, without the first of it, with contents and signatures.
class LaterPart : public ChangeSetSource {
public:
    LaterPart(const CaseFile& file, size_t from, std::vector<QByteArray> contents)
        : m_file(file)
        , m_contents(std::move(contents))
    {
        const auto& history = file.ledger().history();
        m_headers.assign(history.begin() + qsizetype(from), history.end());
    }
    QString path() const override { return m_file.path(); }
    ItemId caseId() const override { return m_file.state().root()->id; }
    const std::vector<ChangeSetHeader>& headers() const override { return m_headers; }
    Result<PayloadLines> payload(const ChangeSetHeader& header) const override
    {
        return m_file.payload(header.hash);
    }
    Result<std::vector<Blob>> blobs() const override
    {
        std::vector<Blob> blobs;
        for (const QByteArray& content : m_contents)
            blobs.push_back({sha256(content), content.size()});
        return blobs;
    }
    Status readBlobs(const std::set<Digest>& wanted, const TakeBlobBlock& take) const override
    {
        for (const QByteArray& content : m_contents) {
            if (wanted.contains(sha256(content)))
                KAGAMI_TRY(take({sha256(content), content.size()}, packBlock(0, content)));
        }
        return {};
    }
    Result<std::vector<Signature>> signatures() const override
    {
        return std::vector{signatureOf(m_headers.back().hash, 'c')};
    }

private:
    const CaseFile& m_file;
    std::vector<QByteArray> m_contents;
    std::vector<ChangeSetHeader> m_headers;
};

/// Two bundles that came too early, with what they brought besides.
Status keepTwoWaiting(Writer& writer, const QString& copy)
{
    KAGAMI_TRY(writer.file().saveCopy(copy));
    Writer hers(copy);
    KAGAMI_TRY(hers.open("森"));
    for (const char* text : {"one", "two", "three", "four"})
        KAGAMI_TRY(hers.commit(note(hers.file().state(), 12, text)));
    const size_t before = writer.file().ledger().history().size();
    // One content waits twice, and one is of an evidence file that the case knows by its hash alone.
    const std::vector<QByteArray> contents{QByteArray(500, 'w') + "waits with both", "elsewhere"};
    for (const size_t lacks : {2, 1}) {
        const auto kept = writer.file().keepWaiting(
            LaterPart(hers.file(), before + lacks, {contents.begin(), contents.begin() + qsizetype(lacks)}));
        if (!kept)
            return tl::unexpected(kept.error());
    }
    return {};
}

/// One line a row.
QByteArray rowText(sqlite3_stmt* row)
{
    QByteArray text;
    for (int column = 0; column < sqlite3_column_count(row); ++column) {
        const int type = sqlite3_column_type(row, column);
        const auto* bytes = static_cast<const char*>(sqlite3_column_blob(row, column));
        text += QByteArray::number(type) + ':'
            + QByteArray::fromRawData(bytes, bytes ? sqlite3_column_bytes(row, column) : 0).toHex() + ' ';
    }
    return text + '\n';
}

/// SQL function: the content of a frame; what is none stays as it is.
void uncompress(sqlite3_context* context, int, sqlite3_value** arguments)
{
    const void* frame = sqlite3_value_blob(arguments[0]);
    const auto size = size_t(sqlite3_value_bytes(arguments[0]));
    const quint64 total = frame ? ZSTD_getFrameContentSize(frame, size) : 0;
    QByteArray content(qsizetype(std::min(total, largestPayload)), '\0');
    const size_t got
        = total > largestPayload ? 0 : ZSTD_decompress(content.data(), size_t(content.size()), frame, size);
    if (total > largestPayload || ZSTD_isError(got) || got != total || total == 0)
        sqlite3_result_value(context, arguments[0]);
    else
        sqlite3_result_text(context, content.constData(), int(content.size()), SQLITE_TRANSIENT);
}

/// SQL function: "id" or "hash" for a text that has this form, else the text itself.
void formOf(sqlite3_context* context, int, sqlite3_value** arguments)
{
    static const QRegularExpression id(QStringLiteral("^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"));
    static const QRegularExpression hash(QStringLiteral("^[0-9a-f]{64}$"));
    const auto* bytes = reinterpret_cast<const char*>(sqlite3_value_text(arguments[0]));
    const QString text = QString::fromLatin1(bytes, sqlite3_value_bytes(arguments[0]));
    if (id.match(text).hasMatch() && !text.endsWith(u'\n'))
        sqlite3_result_text(context, "id", -1, SQLITE_STATIC);
    else if (hash.match(text).hasMatch() && !text.endsWith(u'\n'))
        sqlite3_result_text(context, "hash", -1, SQLITE_STATIC);
    else
        sqlite3_result_value(context, arguments[0]);
}

constexpr const char* contentQueries[] = {
    "SELECT key, CASE WHEN key IN ('replica', 'home') THEN form_of(value) ELSE value END FROM meta ORDER BY "
    "key",
    "SELECT id, hash, replica, sequence, previous, time_ms, time_counter, author, reason, undoes, redoes,"
    " reason_salt, merges, operations, withheld, payload_size, uncompress(payload) FROM change_set ORDER BY "
    "id",
    "SELECT id, hash, replica, sequence, previous, time_ms, time_counter, author, reason, undoes, redoes,"
    " reason_salt, merges, operations, withheld, payload_size, uncompress(payload), bundle FROM waiting"
    " ORDER BY id",
    "SELECT * FROM item ORDER BY id",
    "SELECT * FROM claim ORDER BY id",
    "SELECT * FROM field_set ORDER BY record, on_claim, field, change_set, operation",
    "SELECT * FROM waiting_blob ORDER BY bundle, hash",
    "SELECT * FROM waiting_signature ORDER BY bundle, change_set, key",
    "SELECT * FROM blob ORDER BY hash",
    "SELECT blob, number, hash, uncompress(content) FROM blob_block ORDER BY blob, number",
    "SELECT * FROM signature ORDER BY change_set, key",
    "SELECT id, sz FROM words_docsize ORDER BY id",
    "SELECT term, doc, col, offset FROM temp.places ORDER BY 1, 2, 3, 4",
};

} // namespace

Result<Digest> makeStoredCase(const QString& path)
{
    auto import = readCaseJsonFile(QStringLiteral(KAGAMI_SOURCE_DIR "/tests/data/custody/case.json"));
    if (!import)
        return tl::unexpected(import.error());
    const QString first = path + QStringLiteral(".first");
    if (const auto made = CaseFile::create(first, std::move(import->draft), QStringLiteral("佐藤")); !made)
        return tl::unexpected(made.error());
    if (!QFile::copy(first, path))
        return fail(ErrorKind::Io, QStringLiteral("The case cannot be copied."), path);
    Writer writer(path);
    // The copy writes under a replica id of its own, and so does the copy of the copy.
    KAGAMI_TRY(sign(path));
    KAGAMI_TRY(writer.open("佐藤"));
    KAGAMI_TRY(attachEvidence(writer, path + u'.'));
    KAGAMI_TRY(writeHistory(writer));
    KAGAMI_TRY(keepTwoWaiting(writer, path + QStringLiteral(".hers")));
    return writer.file().ledger().head();
}

QByteArray storedContent(const QString& path)
{
    sqlite3* db = nullptr;
    sqlite3_open(path.toUtf8().constData(), &db);
    sqlite3_create_function(db, "uncompress", 1, SQLITE_UTF8, nullptr, uncompress, nullptr, nullptr);
    sqlite3_create_function(db, "form_of", 1, SQLITE_UTF8, nullptr, formOf, nullptr, nullptr);
    sqlite3_exec(db, "CREATE VIRTUAL TABLE temp.places USING fts5vocab(main, words, instance)", nullptr,
        nullptr, nullptr);
    QByteArray content;
    for (const char* sql : contentQueries) {
        sqlite3_stmt* query = nullptr;
        int code = sqlite3_prepare_v2(db, sql, -1, &query, nullptr);
        content += "--\n";
        while (code == SQLITE_OK && (code = sqlite3_step(query)) == SQLITE_ROW) {
            content += rowText(query);
            code = SQLITE_OK;
        }
        sqlite3_finalize(query);
        if (code != SQLITE_DONE)
            content += "unreadable\n";
    }
    sqlite3_close(db);
    return content;
}

} // namespace kagami::test
