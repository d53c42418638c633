#include "brief/column_widths.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

namespace kagami {

// A table is as high as the highest cell of each of its rows, in lines. Each column begins with a share that
// follows how much stands in it, and at least its longest word; then per cents go from one column to another
// as long as that makes the table lower. Widths are in ems of the table's letters, shares in per cents.

namespace {

constexpr double pageEm = 58;
constexpr double paddingEm = 1.2; ///< left and right of a cell
constexpr double longestWordEm = 19; ///< an MD5 in one piece; longer addresses and hashes may be broken
constexpr double longestHeadEm = 5; ///< a head up to here stays on one line, also where it has no words
constexpr double codeEm = 0.56; ///< a letter of an address or a hash
constexpr double lostAtBreaks = 1.05; ///< lines end before words, not within them
constexpr size_t mostRows = 300; ///< that are looked at; more of a table look much the same
constexpr int mostRounds = 40;

bool isWide(QChar c)
{
    return c.unicode() >= 0x1100 && !c.isLowSurrogate();
}

/// Of a sans serif letter, rounded up: too narrow a column hurts more than too wide a one.
double widthOf(QChar c)
{
    static const QString narrow = QStringLiteral("iljftr.,:;'|!()[] ·-");
    static const QString broad = QStringLiteral("mwMW@%—");
    if (isWide(c))
        return 1.0;
    if (narrow.contains(c))
        return 0.36;
    if (broad.contains(c))
        return 0.95;
    return c.isUpper() ? 0.7 : 0.59;
}

/// The text of a cell as widths: of each of its lines, and of its longest piece that must not be broken.
struct Cell {
    std::vector<double> lines{0};
    double word = 0;
    double longestWord = 0;

    void add(const QString& text, bool code = false)
    {
        for (const QChar c : text) {
            if (c == u'\n') {
                lines.push_back(0);
                word = 0;
                continue;
            }
            const double width = code ? codeEm : widthOf(c);
            lines.back() += width;
            word = isWide(c) ? width : c.isSpace() ? 0 : word + width;
            longestWord = std::max(longestWord, word);
            if (c == u'-' || c == u'/')
                word = 0;
        }
    }
    void add(const Runs& runs)
    {
        for (const Run& run : runs) {
            if (run.marking != Tlp::Clear)
                add(u'(' % toKey(run.marking) % QStringLiteral(") "));
            add(run.text, run.style == Run::Style::Code);
            for (const int note : run.notes)
                add(QStringLiteral("[%1] ").arg(note));
        }
    }
    [[nodiscard]] double longestLine() const { return *std::max_element(lines.begin(), lines.end()); }
    [[nodiscard]] int linesAt(double widthEm) const
    {
        int total = 0;
        for (const double line : lines)
            total += line <= widthEm ? 1 : int(std::ceil(line * lostAtBreaks / widthEm));
        return total;
    }
};

/// Tables that are laid out as one.
class ColumnFitter {
public:
    explicit ColumnFitter(const std::vector<Table*>& tables)
    {
        readHead(tables.front()->head);
        size_t total = 0;
        for (const Table* table : tables)
            total += table->rows.size();
        const size_t step = total / mostRows + 1;
        size_t next = 0;
        for (const Table* table : tables)
            for (const auto& row : table->rows)
                if (next++ % step == 0)
                    readRow(row);
    }

    /// 100 together.
    std::vector<int> run()
    {
        begin();
        double best = height();
        for (int round = 0; round < mostRounds; ++round)
            if (!improve(best))
                break;
        return m_shares;
    }

private:
    void readHead(const std::vector<QString>& head)
    {
        m_least.resize(head.size());
        std::vector<Cell>& cells = m_rows.emplace_back(head.size());
        for (size_t c = 0; c < head.size(); ++c) {
            cells[c].add(head[c]);
            m_least[c] = std::max(std::min(cells[c].longestWord, longestWordEm),
                std::min(cells[c].longestLine(), longestHeadEm));
        }
    }

    void readRow(const std::vector<Runs>& row)
    {
        m_least.resize(std::max(m_least.size(), row.size()));
        std::vector<Cell>& cells = m_rows.emplace_back(row.size());
        for (size_t c = 0; c < row.size(); ++c) {
            cells[c].add(row[c]);
            m_least[c] = std::max(m_least[c], std::min(cells[c].longestWord, longestWordEm));
        }
    }

    /// The sum of squares of all cells' lines is least where a column has the third root of the sum of the
    /// squares of their lengths.
    void begin()
    {
        std::vector<double> shares(m_least.size());
        for (const auto& row : m_rows)
            for (size_t c = 0; c < row.size(); ++c)
                shares[c] += std::pow(std::accumulate(row[c].lines.begin(), row[c].lines.end(), 0.0), 2);
        double roots = 1e-9;
        for (double& share : shares)
            roots += share = std::cbrt(share);
        double sum = 0;
        for (size_t c = 0; c < shares.size(); ++c)
            sum += shares[c] = std::max(m_least[c] + paddingEm, pageEm * shares[c] / roots);
        double before = 0;
        for (const double share : shares) {
            const double after = before + 100 * share / sum;
            m_shares.push_back(int(std::lround(after)) - int(std::lround(before)));
            before = after;
        }
    }

    [[nodiscard]] double widthEm(size_t column) const
    {
        return std::max(0.5, m_shares[column] * pageEm / 100 - paddingEm);
    }

    /// In lines; much more for words that would be broken, and a little for what does not fit on one line, so
    /// that a column grows towards its next line less.
    [[nodiscard]] double height() const
    {
        constexpr double brokenWord = 1000, fullness = 0.1;
        double lines = 0;
        for (size_t c = 0; c < m_shares.size(); ++c)
            lines += brokenWord * std::max(0.0, m_least[c] - widthEm(c));
        for (const auto& row : m_rows) {
            int highest = 1;
            for (size_t c = 0; c < row.size(); ++c) {
                const double width = widthEm(c);
                highest = std::max(highest, row[c].linesAt(width));
                lines += fullness * std::max(1.0, row[c].longestLine() / width);
            }
            lines += highest;
        }
        return lines;
    }

    /// One round of moving per cents between any two columns. False when none made the table lower.
    bool improve(double& best)
    {
        bool better = false;
        for (size_t from = 0; from < m_shares.size(); ++from)
            for (size_t to = 0; to < m_shares.size(); ++to)
                for (const int amount : {4, 1}) {
                    if (from == to || m_shares[from] <= amount)
                        continue;
                    m_shares[from] -= amount;
                    m_shares[to] += amount;
                    if (const double now = height(); now < best - 1e-6) {
                        best = now;
                        better = true;
                    } else {
                        m_shares[from] += amount;
                        m_shares[to] -= amount;
                    }
                }
        return better;
    }

    std::vector<std::vector<Cell>> m_rows; ///< the head first
    std::vector<double> m_least; ///< ems of text, one a column
    std::vector<int> m_shares;
};

} // namespace

void fitColumns(BriefDocument& document)
{
    std::map<std::vector<QString>, std::vector<Table*>> alike;
    for (Section& section : document.sections)
        for (Block& block : section.blocks)
            if (auto* table = std::get_if<Table>(&block.content); table && table->widths.empty())
                alike[table->head].push_back(table);
    for (auto& [head, tables] : alike) {
        const std::vector<int> widths = ColumnFitter(tables).run();
        for (Table* table : tables)
            table->widths = widths;
    }
}

} // namespace kagami
