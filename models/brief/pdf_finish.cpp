#include "brief/pdf_finish.h"

#include "brief/pdf_reading.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QHash>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>

namespace kagami {

namespace {

class PdfFinish {
    Q_DECLARE_TR_FUNCTIONS(kagami::PdfFinish)

public:
    PdfFinish(const QByteArray& pdf, const PdfFacts& facts)
        : m_facts(facts)
    {
        m_pdf.processMemoryFile("brief", pdf.constData(), size_t(pdf.size()));
        m_pages = QPDFPageDocumentHelper(m_pdf).getAllPages();
        for (const PdfPlace& place : facts.places)
            m_places.insert(place.anchor, place);
    }

    QByteArray run()
    {
        for (QPDFPageObjectHelper& page : m_pages)
            for (QPDFAnnotationObjectHelper& annotation : page.getAnnotations())
                mendLink(annotation.getObjectHandle());
        mendTexts();
        writeBookmarks();
        writeCatalogue();
        QPDFWriter writer(m_pdf);
        writer.setOutputMemory();
        writer.setDeterministicID(true);
        // Object streams would keep the engine's numbering, which follows the order of a hash table; without
        // them objects are numbered as they are reached from the root.
        writer.setObjectStreamMode(qpdf_o_disable);
        writer.write();
        const std::shared_ptr<Buffer> buffer = writer.getBufferSharedPointer();
        return {reinterpret_cast<const char*>(buffer->getBuffer()), qsizetype(buffer->getSize())};
    }

    static tl::unexpected<Error> failed(const std::exception& error)
    {
        return fail(
            ErrorKind::Io, tr("The PDF could not be completed."), {}, {}, QString::fromUtf8(error.what()));
    }

private:
    static QPDFObjectHandle text(const QString& value)
    {
        return QPDFObjectHandle::newUnicodeString(value.toStdString());
    }

    QPDFObjectHandle destination(const PdfPlace& place)
    {
        const int page = qBound(0, place.page, int(m_pages.size()) - 1);
        return QPDFObjectHandle::newArray({m_pages[size_t(page)].getObjectHandle(),
            QPDFObjectHandle::newName("/XYZ"), QPDFObjectHandle::newNull(),
            QPDFObjectHandle::newReal(place.top, 1), QPDFObjectHandle::newNull()});
    }

    void mendLink(QPDFObjectHandle annotation)
    {
        QPDFObjectHandle action = annotation.getKey("/A");
        if (!action.isDictionary() || !action.getKey("/URI").isString())
            return;
        const QString address = QString::fromStdString(action.getKey("/URI").getUTF8Value());
        const qsizetype hash = address.indexOf(QLatin1Char('#'));
        const auto place = hash < 0 ? m_places.constEnd() : m_places.constFind(address.mid(hash + 1));
        if (place == m_places.constEnd())
            return;
        annotation.removeKey("/A");
        annotation.replaceKey("/Dest", destination(*place));
    }

    void mendTexts()
    {
        for (QPDFObjectHandle object : m_pdf.getAllObjects()) {
            if (!object.isDictionary() || !object.getKey("/ToUnicode").isStream())
                continue;
            QPDFObjectHandle map = object.getKey("/ToUnicode");
            const std::shared_ptr<Buffer> data = map.getStreamData(qpdf_dl_generalized);
            const QByteArray mended = readableCmap(
                {reinterpret_cast<const char*>(data->getBuffer()), qsizetype(data->getSize())});
            map.replaceStreamData(
                mended.toStdString(), QPDFObjectHandle::newNull(), QPDFObjectHandle::newNull());
        }
    }

    void writeBookmarks()
    {
        QPDFObjectHandle root = m_pdf.makeIndirectObject(QPDFObjectHandle::parse("<< /Type /Outlines >>"));
        QPDFObjectHandle chapter = root;
        for (const PdfBookmark& bookmark : m_facts.bookmarks) {
            const auto place = m_places.constFind(bookmark.anchor);
            if (place == m_places.constEnd())
                continue;
            QPDFObjectHandle entry = m_pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
            entry.replaceKey("/Title", text(bookmark.title));
            entry.replaceKey("/Dest", destination(*place));
            if (bookmark.level <= 1 || chapter.isSameObjectAs(root)) {
                appendTo(root, entry);
                chapter = entry;
            } else {
                appendTo(chapter, entry);
            }
        }
        if (root.hasKey("/First")) {
            m_pdf.getRoot().replaceKey("/Outlines", root);
            m_pdf.getRoot().replaceKey("/PageMode", QPDFObjectHandle::newName("/UseOutlines"));
        }
    }

    static void appendTo(QPDFObjectHandle parent, QPDFObjectHandle entry)
    {
        entry.replaceKey("/Parent", parent);
        if (parent.hasKey("/Last")) {
            QPDFObjectHandle last = parent.getKey("/Last");
            last.replaceKey("/Next", entry);
            entry.replaceKey("/Prev", last);
        } else {
            parent.replaceKey("/First", entry);
        }
        parent.replaceKey("/Last", entry);
        const long long count = parent.hasKey("/Count") ? parent.getKey("/Count").getIntValue() : 0;
        parent.replaceKey("/Count", QPDFObjectHandle::newInteger(count + 1));
    }

    void writeCatalogue()
    {
        QPDFObjectHandle root = m_pdf.getRoot();
        root.replaceKey("/Lang", text(m_facts.language));
        root.replaceKey("/ViewerPreferences", QPDFObjectHandle::parse("<< /DisplayDocTitle true >>"));
        const QDateTime date = QDateTime::fromString(m_facts.isoDate, Qt::ISODateWithMs).toUTC();
        const std::string stamp = "D:" + date.toString(QStringLiteral("yyyyMMddHHmmss")).toStdString() + "Z";
        QPDFObjectHandle info = m_pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
        info.replaceKey("/Title", text(m_facts.title));
        info.replaceKey("/Creator", text(QStringLiteral("Kagami")));
        info.replaceKey("/CreationDate", QPDFObjectHandle::newString(stamp));
        info.replaceKey("/ModDate", QPDFObjectHandle::newString(stamp));
        if (!m_facts.head.isEmpty())
            info.replaceKey(
                "/Keywords", QPDFObjectHandle::newString("kagami-head=" + m_facts.head.toStdString()));
        m_pdf.getTrailer().replaceKey("/Info", info);
        root.removeKey("/Metadata"); // the engine writes the wall clock there
    }

    QPDF m_pdf;
    const PdfFacts& m_facts;
    std::vector<QPDFPageObjectHelper> m_pages;
    QHash<QString, PdfPlace> m_places;
};

} // namespace

Result<QByteArray> finishPdf(const QByteArray& pdf, const PdfFacts& facts)
{
    try {
        return PdfFinish(pdf, facts).run();
    } catch (const std::exception& error) {
        return PdfFinish::failed(error);
    }
}

} // namespace kagami
