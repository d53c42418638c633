#pragma once

namespace kagami {

/// A range from its last element to its first, for a range-for; it refers to the range, which must outlive
/// it. Stands for std::views::reverse, which clang 14 cannot read in the standard library of Debian 12.
template <typename Range>
class Reversed {
public:
    explicit Reversed(const Range& range)
        : m_range(range)
    {
    }
    [[nodiscard]] auto begin() const { return m_range.rbegin(); }
    [[nodiscard]] auto end() const { return m_range.rend(); }

private:
    const Range& m_range;
};

} // namespace kagami
