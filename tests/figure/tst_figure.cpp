#include "figure/figure.h"

#include <QBuffer>
#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>
#include <cmath>

using namespace kagami;

namespace {

double luminance(QColor colour)
{
    const auto linear
        = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF())
        + 0.0722 * linear(colour.blueF());
}

double contrast(QColor a, QColor b)
{
    const double x = luminance(a), y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

Figure sample()
{
    Figure figure;
    figure.size = {200, 100};
    figure.title = QStringLiteral("A <b> & \"c\"");
    figure.description = QStringLiteral("鏡 の図");
    figure.shapes.push_back(RectShape{.rect = {0, 0, 200, 100}, .fill = Ink::Panel});
    {
        PartScope part(figure, {}, QStringLiteral("one & two"));
        figure.shapes.push_back(
            RectShape{.rect = {10, 10, 80, 18}, .radius = 4, .fill = Ink::Campaign1, .fadeLeft = 20});
        figure.shapes.push_back(
            TextShape{.rect = {30, 10, 60, 18}, .text = QStringLiteral("<script>"), .ink = Ink::OnAccent});
    }
    PartScope part(figure, {}, QStringLiteral("hatched"));
    figure.shapes.push_back(RectShape{.rect = {10, 40, 80, 18},
        .fill = Ink::Campaign2,
        .texture = Fill::Hatched,
        .stroke = Ink::Campaign2,
        .dashed = true,
        .fadeRight = 30});
    figure.shapes.push_back(EllipseShape{.rect = {100, 40, 10, 10}, .fill = Ink::Campaign3});
    figure.shapes.push_back(PolygonShape{.points = {{120, 40}, {125, 45}, {120, 50}}});
    figure.shapes.push_back(
        CurveShape{.from = {0, 0}, .control1 = {10, 0}, .control2 = {10, 9}, .to = {20, 1.0 / 3}});
    figure.shapes.push_back(LineShape{.from = {0, 90}, .to = {200, 90}});
    return figure;
}

struct Read {
    QStringList titles, ids, references, texts;
    bool wellFormed = false;
};

Read readSvg(const QByteArray& svg)
{
    Read read;
    QXmlStreamReader xml(svg);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        for (const auto& attribute : xml.attributes()) {
            if (attribute.name() == QLatin1String("id"))
                read.ids << attribute.value().toString();
            static const QRegularExpression reference(QStringLiteral("^url\\(#(.*)\\)$"));
            if (const auto match = reference.match(attribute.value()); match.hasMatch())
                read.references << match.captured(1);
        }
        if (xml.name() == QLatin1String("title"))
            read.titles << xml.readElementText();
        else if (xml.name() == QLatin1String("text"))
            read.texts << xml.readElementText();
    }
    read.wellFormed = !xml.hasError();
    return read;
}

QImage painted(const Figure& figure, const QRectF& clip = {})
{
    QImage image(figure.size.toSize(), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    paint(painter, figure, lightPalette(), clip);
    return image;
}

} // namespace

class tst_Figure : public QObject {
    Q_OBJECT
private slots:
    void everyInkHasAColourInEveryPalette()
    {
        for (const Palette* palette : {&lightPalette(), &darkPalette(), &highContrastPalette()}) {
            for (int ink = 0; ink < int(Ink::None); ++ink)
                QVERIFY2(qAlpha(palette->colours[ink]) == 255, qPrintable(QString::number(ink)));
        }
    }

    void textHasAaContrastOnItsSurface()
    {
        for (const Palette* palette : {&lightPalette(), &darkPalette(), &highContrastPalette()}) {
            const auto check = [&](Ink text, Ink ground) {
                const double ratio = contrast((*palette)[text], (*palette)[ground]);
                QVERIFY2(ratio >= 4.5,
                    qPrintable(
                        QStringLiteral("ink %1 on %2: %3").arg(int(text)).arg(int(ground)).arg(ratio)));
            };
            for (const Ink ground : {Ink::Window, Ink::Panel, Ink::Lane}) {
                for (const Ink text : {Ink::Text, Ink::Secondary, Ink::Warning, Ink::Accent})
                    check(text, ground);
            }
            check(Ink::Text, Ink::Selection);
            for (const Ink ground :
                {Ink::Campaign1, Ink::Campaign2, Ink::Campaign3, Ink::Campaign4, Ink::Campaign5, Ink::Context,
                    Ink::Accent, Ink::Heat0, Ink::Heat1, Ink::Heat2, Ink::Heat3, Ink::Heat4})
                check(textInkOn(ground), ground);
            for (const Ink tlp : {Ink::TlpRed, Ink::TlpAmber, Ink::TlpGreen, Ink::TlpClear})
                check(tlp, Ink::TlpGround);
        }
    }

    void campaignsBeyondTheFifthReuseColoursAndNoneIsGrey()
    {
        QCOMPARE(campaignInk(0), Ink::Campaign1);
        QCOMPARE(campaignInk(6), Ink::Campaign2);
        QCOMPARE(campaignInk(-1), Ink::Context);
    }

    void svgIsWellFormedEscapedAndNamesItsParts()
    {
        const Read read = readSvg(toSvg(sample(), lightPalette(), false));
        QVERIFY(read.wellFormed);
        QCOMPARE(read.titles.mid(0, 3),
            (QStringList{
                QStringLiteral("A <b> & \"c\""), QStringLiteral("one & two"), QStringLiteral("hatched")}));
        QCOMPARE(read.texts, QStringList{QStringLiteral("<script>")});
    }

    void svgReferencesPointToItsOwnDefinitions()
    {
        const Read read = readSvg(toSvg(sample(), lightPalette(), true));
        QVERIFY(read.references.size() >= 3);
        for (const QString& reference : read.references)
            QVERIFY2(read.ids.contains(reference), qPrintable(reference));
        QCOMPARE(QSet<QString>(read.ids.cbegin(), read.ids.cend()).size(), read.ids.size());
    }

    void twoFiguresShareNoIds()
    {
        Figure other = sample();
        other.title = QStringLiteral("other");
        const Read one = readSvg(toSvg(sample(), lightPalette(), true));
        for (const QString& id : readSvg(toSvg(other, lightPalette(), true)).ids)
            QVERIFY2(!one.ids.contains(id), qPrintable(id));
    }

    void svgIsTheSameBytesEachTimeAndHasNoMinusZero()
    {
        Figure figure = sample();
        figure.shapes.push_back(LineShape{.from = {-0.001, 1e-9}, .to = {std::nan(""), -1.005}});
        const QByteArray svg = toSvg(figure, darkPalette(), true);
        QCOMPARE(toSvg(figure, darkPalette(), true), svg);
        QVERIFY(!svg.contains("\"-0\""));
        QVERIFY(!svg.contains("nan"));
        QVERIFY(svg.contains("role=\"img\""));
        QVERIFY(!svg.contains("<?xml"));
        QVERIFY(toSvg(figure, darkPalette(), false).startsWith("<?xml"));
    }

    void charactersThatXmlForbidsAreReplaced()
    {
        Figure figure;
        figure.title = QString(QChar(0x01)) + QChar(0xD800) + QChar(u'a') + QChar(0xFFFE);
        const Read read = readSvg(toSvg(figure, lightPalette(), true));
        QVERIFY(read.wellFormed);
        QCOMPARE(read.titles.value(0), QStringLiteral("\uFFFD\uFFFDa\uFFFD"));
    }

    void elidedTextFitsAndIsEmptyWhenNothingReadableFits()
    {
        const QString text = QStringLiteral("Ministry of Foreign Affairs 外務省");
        for (double width = 0; width < 260; width += 3) {
            const QString shown = elided(FontRole::Label, text, width);
            QVERIFY(textWidth(FontRole::Label, shown) <= width);
            QVERIFY(shown.isEmpty() || shown.size() >= 3);
        }
        QCOMPARE(elided(FontRole::Label, text, 1000), text);
        QVERIFY(elided(FontRole::Label, text, 8).isEmpty());
    }

    void wrappedTextFitsAndLosesNothingWhereItHasRoom()
    {
        for (const QString& text : {QStringLiteral("Exploit Public-Facing Application"),
                 QStringLiteral("Authentication"), QStringLiteral("公開アプリケーションの脆弱性を悪用"),
                 QStringLiteral("OS 認証情報のダンプ (LSASS)"), QStringLiteral("a")}) {
            for (double width = 24; width < 260; width += 3) {
                const QStringList lines = wrapped(FontRole::Small, text, width, 99);
                for (const QString& line : lines) {
                    QVERIFY2(line.size() <= 2 || textWidth(FontRole::Small, line) <= width, qPrintable(line));
                    QVERIFY(!line.isEmpty());
                }
                QString joined = lines.join(QString());
                QCOMPARE(joined.remove(u' ').remove(u'-'), QString(text).remove(u' ').remove(u'-'));
                const QStringList two = wrapped(FontRole::Small, text, width, 2);
                QCOMPARE(two.size(), std::min<qsizetype>(2, lines.size()));
                QCOMPARE(two.front(), lines.front());
                QCOMPARE(two.back().endsWith(QChar(0x2026)) || two.back().isEmpty(), lines.size() > 2);
            }
        }
    }

    void linesBreakWhereReadersExpectIt()
    {
        const auto lines = [](const char* text, double width) {
            return wrapped(FontRole::Small, QString::fromUtf8(text), width, 9).join(u'|');
        };
        QCOMPARE(lines("Exploit Public-Facing Application", 90),
            QStringLiteral("Exploit Public-|Facing|Application"));
        QCOMPARE(lines("Reconnaissance", 70), QStringLiteral("Reconnais-|sance"));
        QCOMPARE(lines("Impersonation", 58), QStringLiteral("Impersona-|tion"));
        // No line begins with a small kana, a long vowel or a full stop.
        for (double width = 40; width < 120; width += 2) {
            const QStringList found = wrapped(
                FontRole::Small, QStringLiteral("ユーザーのシステムへのアクセス（公開）。"), width, 99);
            for (const QString& line : found)
                QVERIFY2(!QStringLiteral("ーッァ。）").contains(line.front()), qPrintable(line));
        }
    }

    void measuredTextIsWhatIsPainted()
    {
        for (int role = 0; role < fontRoleTotal; ++role) {
            Figure figure;
            figure.size = {1200, 40};
            figure.shapes.push_back(TextShape{.rect = {10, 0, 1180, 40},
                .text = QStringLiteral("National Security Secretariat 外務省 among targets H"),
                .font = FontRole(role)});
            const QImage image = painted(figure);
            int right = 0;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x)
                    right = image.pixelColor(x, y).alpha() > 60 ? std::max(right, x) : right;
            }
            const double expected = boundsOf(figure.shapes.front()).right();
            QVERIFY2(std::abs(right - expected) < 4,
                qPrintable(QStringLiteral("%1: %2 %3").arg(role).arg(right).arg(expected)));
        }
    }

    void softEndsFadeAndSolidPartsDoNot()
    {
        Figure figure;
        figure.size = {100, 20};
        figure.shapes.push_back(RectShape{.rect = {0, 0, 100, 20}, .fill = Ink::Campaign1, .fadeLeft = 40});
        const QImage image = painted(figure);
        QVERIFY(image.pixelColor(1, 10).alpha() < 60);
        QVERIFY(image.pixelColor(20, 10).alpha() < image.pixelColor(38, 10).alpha());
        QCOMPARE(image.pixelColor(60, 10).alpha(), 255);
    }

    void hatchingShowsStripesAndGround()
    {
        Figure figure;
        figure.size = {100, 20};
        figure.shapes.push_back(
            RectShape{.rect = {0, 0, 100, 20}, .fill = Ink::Campaign1, .texture = Fill::Hatched});
        const QImage image = painted(figure);
        int least = 255, most = 0;
        for (int x = 30; x < 50; ++x) {
            least = std::min(least, image.pixelColor(x, 10).alpha());
            most = std::max(most, image.pixelColor(x, 10).alpha());
        }
        QVERIFY(least < 80);
        QVERIFY(most > 200);
    }

    void softEndsInAPdfAreNoTransparentGradients()
    {
        QByteArray pdf;
        QBuffer buffer(&pdf);
        buffer.open(QIODevice::WriteOnly);
        QPdfWriter writer(&buffer);
        QPainter painter(&writer);
        paint(painter, sample(), lightPalette());
        painter.end();
        QVERIFY(pdf.startsWith("%PDF-"));
        QVERIFY(pdf.contains("/ca 0.")); // layers of one opacity each …
        QVERIFY(!pdf.contains("/S /Alpha")); // … and no soft mask, which common readers paint as solid
    }

    void shapesOutsideTheClipAreSkipped()
    {
        Figure figure;
        figure.size = {100, 20};
        figure.shapes.push_back(RectShape{.rect = {0, 0, 10, 10}, .fill = Ink::Text});
        figure.shapes.push_back(RectShape{.rect = {50, 0, 10, 10}, .fill = Ink::Text});
        const QImage image = painted(figure, {40, 0, 60, 20});
        QCOMPARE(image.pixelColor(5, 5).alpha(), 0);
        QCOMPARE(image.pixelColor(55, 5).alpha(), 255);
    }
};

QTEST_MAIN(tst_Figure)
#include "tst_figure.moc"
