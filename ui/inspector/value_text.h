#pragma once

#include "attack/catalogue.h"
#include "case/case.h"

#include <QLocale>
#include <QTimeZone>

namespace kagami {

/// A value in words: what is said, and the small print beside it.
struct ValueText {
    QString text;
    QString qualifier; ///< mode, version, precision …; empty when there is nothing to add
};

/// How values are worded: language and zone of the window, names of techniques.
struct Wording {
    QLocale locale;
    QTimeZone zone = QTimeZone::utc();
    std::shared_ptr<const Catalogue> catalogue; ///< may be null: techniques are then shown by id alone
};

/// Titles of records are looked up in `state`; an unknown record is shown by its id.
[[nodiscard]] ValueText valueText(const Case& state, const Claim& claim, const Wording& wording);
/// The text an editor starts with, and that parseValue() reads back.
[[nodiscard]] QString editableText(const Case& state, Predicate predicate, const Value& value);
/// "T1190 Exploit Public-Facing Application", with the Japanese name in a Japanese window; the id alone when
/// unknown.
[[nodiscard]] QString techniqueText(const Catalogue* catalogue, const QString& id, const QLocale& locale);
/// Name of a tactic by its shortname, in the window's language.
[[nodiscard]] QString tacticText(const Catalogue* catalogue, const QString& shortname, const QLocale& locale);
/// Title of an item, or the value of a claim that is referred to.
[[nodiscard]] QString recordTitle(const Case& state, const Uuid& record, const Wording& wording);

} // namespace kagami
