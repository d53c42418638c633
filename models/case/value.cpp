#include "case/value.h"

#include "case/key_table.h"

namespace kagami {

namespace {

constexpr KeyRow<TechniqueMode> modes[] = {
    {TechniqueMode::Observed, "observed", QT_TRANSLATE_NOOP("kagami::TechniqueMode", "Observed")},
    {TechniqueMode::Capability, "capability", QT_TRANSLATE_NOOP("kagami::TechniqueMode", "Capability")},
    {TechniqueMode::ActorLevel, "actor", QT_TRANSLATE_NOOP("kagami::TechniqueMode", "Actor level")},
};

constexpr KeyRow<Consistency> ratings[] = {
    {Consistency::StronglyInconsistent, "II",
        QT_TRANSLATE_NOOP("kagami::Consistency", "Strongly inconsistent")},
    {Consistency::Inconsistent, "I", QT_TRANSLATE_NOOP("kagami::Consistency", "Inconsistent")},
    {Consistency::Neutral, "N", QT_TRANSLATE_NOOP("kagami::Consistency", "Neutral")},
    {Consistency::Consistent, "C", QT_TRANSLATE_NOOP("kagami::Consistency", "Consistent")},
    {Consistency::StronglyConsistent, "CC", QT_TRANSLATE_NOOP("kagami::Consistency", "Strongly consistent")},
};

template <class T>
bool sameContent(const std::shared_ptr<const T>& a, const std::shared_ptr<const T>& b)
{
    return a == b || (a && b && *a == *b);
}

QString withBrackets(QStringView text, QChar separator)
{
    QString out;
    out.reserve(text.size() + 8);
    for (const QChar c : text) {
        if (c == separator)
            out += QChar(u'[') % c % QChar(u']');
        else
            out += c;
    }
    return out;
}

/// The host is broken as well as the scheme: mail programs link "www.example.jp" without any scheme.
QString defangedUrl(const QString& url)
{
    const qsizetype mark = url.indexOf(QLatin1String("://"));
    const qsizetype host = mark < 0 ? 0 : mark + 3;
    qsizetype path = host;
    while (path < url.size() && !QStringLiteral("/?#").contains(url[path]))
        ++path;
    QString scheme = url.left(host);
    scheme.replace(QLatin1String("tt"), QLatin1String("xx"), Qt::CaseInsensitive);
    scheme.replace(QLatin1String("ftp"), QLatin1String("fxp"), Qt::CaseInsensitive);
    const QString broken = withBrackets(withBrackets(QStringView(url).mid(host, path - host), u'.'), u'@');
    return scheme % broken % QStringView(url).mid(path);
}

} // namespace

bool sameValue(const Value& a, const Value& b)
{
    if (a.index() != b.index())
        return false;
    return std::visit(
        [&b](const auto& left) {
            using T = std::decay_t<decltype(left)>;
            const T& right = std::get<T>(b);
            if constexpr (requires { left.get(); })
                return sameContent(left, right);
            else
                return left == right;
        },
        a);
}

QString toKey(TechniqueMode mode)
{
    return QLatin1String(rowOf(modes, mode).key);
}
std::optional<TechniqueMode> parseTechniqueMode(QStringView key)
{
    return valueOfKey(modes, key);
}
QString label(TechniqueMode mode)
{
    return QCoreApplication::translate("kagami::TechniqueMode", rowOf(modes, mode).label);
}

QString toKey(Consistency rating)
{
    return QLatin1String(rowOf(ratings, rating).key);
}
std::optional<Consistency> parseConsistency(QStringView key)
{
    return valueOfKey(ratings, key);
}
QString label(Consistency rating)
{
    return QCoreApplication::translate("kagami::Consistency", rowOf(ratings, rating).label);
}

QString defanged(const Observable& observable)
{
    const QString& type = observable.type;
    if (type == QLatin1String("url"))
        return defangedUrl(observable.value);
    if (type == QLatin1String("ipv6-addr"))
        return withBrackets(observable.value, u':');
    for (const char* dotted : {"ipv4-addr", "domain-name", "email-addr"}) {
        if (type == QLatin1String(dotted))
            return withBrackets(withBrackets(observable.value, u'.'), u'@');
    }
    return observable.value;
}

} // namespace kagami
