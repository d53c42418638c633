#include "case/predicate.h"

#include <QCoreApplication>
#include <QLatin1String>

namespace kagami {

namespace {

constexpr Term attributionTerms[] = {
    {"attributed", QT_TRANSLATE_NOOP("kagami::Term", "Attributed")},
    {"suspected", QT_TRANSLATE_NOOP("kagami::Term", "Suspected")},
    {"not-attributed-context-only", QT_TRANSLATE_NOOP("kagami::Term", "Not attributed, context only")},
    {"reporting", QT_TRANSLATE_NOOP("kagami::Term", "Reporting")},
};

constexpr Term incidentTerms[] = {
    {"intrusion", QT_TRANSLATE_NOOP("kagami::Term", "Intrusion")},
    {"intrusion-attempt", QT_TRANSLATE_NOOP("kagami::Term", "Intrusion attempt")},
    {"intrusion-wave", QT_TRANSLATE_NOOP("kagami::Term", "Wave of intrusions")},
    {"targeting", QT_TRANSLATE_NOOP("kagami::Term", "Targeting")},
    {"detection", QT_TRANSLATE_NOOP("kagami::Term", "Detection")},
    {"impact", QT_TRANSLATE_NOOP("kagami::Term", "Impact")},
    {"capability", QT_TRANSLATE_NOOP("kagami::Term", "New capability")},
    {"infrastructure", QT_TRANSLATE_NOOP("kagami::Term", "Infrastructure")},
    {"vulnerability", QT_TRANSLATE_NOOP("kagami::Term", "Vulnerability")},
    {"campaign-boundary", QT_TRANSLATE_NOOP("kagami::Term", "Boundary of a campaign")},
    {"publication", QT_TRANSLATE_NOOP("kagami::Term", "Publication")},
    {"advisory", QT_TRANSLATE_NOOP("kagami::Term", "Advisory")},
    {"context", QT_TRANSLATE_NOOP("kagami::Term", "Context")},
};

constexpr Term provenanceTerms[] = {
    {"read", QT_TRANSLATE_NOOP("kagami::Term", "Read in the source")},
    {"read-secondary", QT_TRANSLATE_NOOP("kagami::Term", "Read in another text")},
    {"from-memory", QT_TRANSLATE_NOOP("kagami::Term", "From memory, to be confirmed")},
};

constexpr Term targetTypeTerms[] = {
    {"ministry", QT_TRANSLATE_NOOP("kagami::Term", "Ministry")},
    {"agency", QT_TRANSLATE_NOOP("kagami::Term", "Agency")},
    {"space-agency", QT_TRANSLATE_NOOP("kagami::Term", "Space agency")},
    {"government-office", QT_TRANSLATE_NOOP("kagami::Term", "Government office")},
    {"legislature", QT_TRANSLATE_NOOP("kagami::Term", "Legislature")},
    {"political-party", QT_TRANSLATE_NOOP("kagami::Term", "Political party")},
    {"politician", QT_TRANSLATE_NOOP("kagami::Term", "Politician")},
    {"think-tank", QT_TRANSLATE_NOOP("kagami::Term", "Think tank")},
    {"media", QT_TRANSLATE_NOOP("kagami::Term", "Media")},
    {"journalist", QT_TRANSLATE_NOOP("kagami::Term", "Journalist")},
    {"company", QT_TRANSLATE_NOOP("kagami::Term", "Company")},
    {"university", QT_TRANSLATE_NOOP("kagami::Term", "University")},
    {"research-institute", QT_TRANSLATE_NOOP("kagami::Term", "Research institute")},
    {"diplomatic-institute", QT_TRANSLATE_NOOP("kagami::Term", "Diplomatic institute")},
    {"ngo", QT_TRANSLATE_NOOP("kagami::Term", "Non-governmental organisation")},
    {"person", QT_TRANSLATE_NOOP("kagami::Term", "Person")},
    {"event", QT_TRANSLATE_NOOP("kagami::Term", "Event")},
    {"network", QT_TRANSLATE_NOOP("kagami::Term", "Network or site")},
    {"cloud-service", QT_TRANSLATE_NOOP("kagami::Term", "Cloud service")},
    {"port", QT_TRANSLATE_NOOP("kagami::Term", "Port")},
    {"organisation", QT_TRANSLATE_NOOP("kagami::Term", "Organisation")},
};

constexpr Term sectorTerms[] = {
    {"government", QT_TRANSLATE_NOOP("kagami::Term", "Government")},
    {"defence", QT_TRANSLATE_NOOP("kagami::Term", "Defence")},
    {"diplomacy", QT_TRANSLATE_NOOP("kagami::Term", "Diplomacy")},
    {"politics", QT_TRANSLATE_NOOP("kagami::Term", "Politics")},
    {"aerospace", QT_TRANSLATE_NOOP("kagami::Term", "Aerospace")},
    {"academia", QT_TRANSLATE_NOOP("kagami::Term", "Academia")},
    {"think-tank", QT_TRANSLATE_NOOP("kagami::Term", "Think tanks")},
    {"media", QT_TRANSLATE_NOOP("kagami::Term", "Media")},
    {"semiconductor", QT_TRANSLATE_NOOP("kagami::Term", "Semiconductors")},
    {"manufacturing", QT_TRANSLATE_NOOP("kagami::Term", "Manufacturing")},
    {"ict", QT_TRANSLATE_NOOP("kagami::Term", "Information and communications")},
    {"automotive", QT_TRANSLATE_NOOP("kagami::Term", "Automotive")},
    {"research", QT_TRANSLATE_NOOP("kagami::Term", "Research")},
    {"civil-society", QT_TRANSLATE_NOOP("kagami::Term", "Civil society")},
    {"transport", QT_TRANSLATE_NOOP("kagami::Term", "Transport")},
    {"air-transport", QT_TRANSLATE_NOOP("kagami::Term", "Air transport")},
    {"public-event", QT_TRANSLATE_NOOP("kagami::Term", "Public events")},
    {"information-security", QT_TRANSLATE_NOOP("kagami::Term", "Information security")},
    {"technology", QT_TRANSLATE_NOOP("kagami::Term", "Technology")},
    {"energy", QT_TRANSLATE_NOOP("kagami::Term", "Energy")},
    {"finance", QT_TRANSLATE_NOOP("kagami::Term", "Finance")},
    {"health", QT_TRANSLATE_NOOP("kagami::Term", "Health")},
    {"multiple", QT_TRANSLATE_NOOP("kagami::Term", "Several sectors")},
    {"unknown", QT_TRANSLATE_NOOP("kagami::Term", "Unknown sector")},
};

constexpr Term languageTerms[] = {
    {"en", QT_TRANSLATE_NOOP("kagami::Term", "English")},
    {"ja", QT_TRANSLATE_NOOP("kagami::Term", "Japanese")},
    {"zh", QT_TRANSLATE_NOOP("kagami::Term", "Chinese")},
    {"ko", QT_TRANSLATE_NOOP("kagami::Term", "Korean")},
    {"ru", QT_TRANSLATE_NOOP("kagami::Term", "Russian")},
    {"de", QT_TRANSLATE_NOOP("kagami::Term", "German")},
    {"fr", QT_TRANSLATE_NOOP("kagami::Term", "French")},
    {"es", QT_TRANSLATE_NOOP("kagami::Term", "Spanish")},
    {"it", QT_TRANSLATE_NOOP("kagami::Term", "Italian")},
    {"pt", QT_TRANSLATE_NOOP("kagami::Term", "Portuguese")},
};

constexpr Term readStatusTerms[] = {
    {"read", QT_TRANSLATE_NOOP("kagami::Term", "Read")},
    {"cited-not-read", QT_TRANSLATE_NOOP("kagami::Term", "Cited, not read")},
    {"from-memory", QT_TRANSLATE_NOOP("kagami::Term", "From memory")},
};

constexpr Term softwareTerms[] = {
    {"backdoor", QT_TRANSLATE_NOOP("kagami::Term", "Backdoor")},
    {"remote-access-trojan", QT_TRANSLATE_NOOP("kagami::Term", "Remote access trojan")},
    {"loader", QT_TRANSLATE_NOOP("kagami::Term", "Loader")},
    {"downloader", QT_TRANSLATE_NOOP("kagami::Term", "Downloader")},
    {"dropper", QT_TRANSLATE_NOOP("kagami::Term", "Dropper")},
    {"injector", QT_TRANSLATE_NOOP("kagami::Term", "Injector")},
    {"credential-stealer", QT_TRANSLATE_NOOP("kagami::Term", "Credential stealer")},
    {"password-filter", QT_TRANSLATE_NOOP("kagami::Term", "Password filter")},
    {"ransomware", QT_TRANSLATE_NOOP("kagami::Term", "Ransomware")},
    {"wiper", QT_TRANSLATE_NOOP("kagami::Term", "Wiper")},
    {"commercial-tool", QT_TRANSLATE_NOOP("kagami::Term", "Commercial tool")},
    {"dual-use-tool", QT_TRANSLATE_NOOP("kagami::Term", "Dual-use tool")},
    {"dual-use-feature", QT_TRANSLATE_NOOP("kagami::Term", "Dual-use feature")},
    {"living-off-the-land", QT_TRANSLATE_NOOP("kagami::Term", "Living off the land")},
};

constexpr Term diagnosticityTerms[] = {
    {"low", QT_TRANSLATE_NOOP("kagami::Term", "Low")},
    {"medium", QT_TRANSLATE_NOOP("kagami::Term", "Medium")},
    {"high", QT_TRANSLATE_NOOP("kagami::Term", "High")},
};

constexpr Term yesNoTerms[] = {
    {"yes", QT_TRANSLATE_NOOP("kagami::Term", "Yes")},
    {"no", QT_TRANSLATE_NOOP("kagami::Term", "No")},
    {"unknown", QT_TRANSLATE_NOOP("kagami::Term", "Unknown")},
};

} // namespace

std::span<const Term> termsOf(Predicate predicate)
{
    switch (predicate) {
    case Predicate::AttributionStatus: return attributionTerms;
    case Predicate::IncidentType: return incidentTerms;
    case Predicate::Provenance: return provenanceTerms;
    case Predicate::TargetType: return targetTypeTerms;
    case Predicate::Sector:
    case Predicate::TargetsSector: return sectorTerms;
    case Predicate::Language: return languageTerms;
    case Predicate::ReadStatus: return readStatusTerms;
    case Predicate::MalwareType: return softwareTerms;
    case Predicate::Diagnosticity: return diagnosticityTerms;
    case Predicate::NameWithheld: return std::span(yesNoTerms).first(2);
    case Predicate::Malicious: return yesNoTerms;
    default: return {};
    }
}

QString termLabel(Predicate predicate, const QString& key)
{
    for (const Term& term : termsOf(predicate)) {
        if (key == QLatin1String(term.key))
            return QCoreApplication::translate("kagami::Term", term.label);
    }
    return key;
}

} // namespace kagami
