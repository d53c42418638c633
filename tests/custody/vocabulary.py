"""The words of a case file in the order of their numbers (docs/file-format.md, "Vocabulary" and "Operations")."""

SCHEMA_VERSION = 3
APPLICATION_ID = 0x4B474D49

KINDS = """case incident campaign actor target malware tool vulnerability indicator source evidence-file hypothesis
    judgement assumption opinion gap note saved-view""".split()

VALUE_TYPES = """none text number time record technique observable consistency likelihood confidence
    reliability""".split()

PREDICATES = [word.split(":") for word in """
    description:text alias:text same-as:record part-of:record related-to:record external-id:text caveat:text when:time
    incident-type:text attribution-status:text attributed-to:record targets:record targets-sector:text uses:record
    exploits:record uses-technique:technique initial-access:text lure:text impact:text volume:text target-count:number
    analyst-confidence:confidence provenance:text target-type:text sector:text country:text basis:text
    name-withheld:text publisher:text published:time url:text language:text source-reliability:reliability
    read-status:text attests:text malware-type:text first-seen:time last-seen:time role:text product:text weakness:text
    cvss:number fixed:time known-exploited:time exploitation-status:text observable:observable indicates:record
    malicious:text context:text evidence:text consistency:consistency diagnosticity:text corroborated-by:record
    contradicts:record statement:text likelihood:likelihood confidence:confidence judges:record assumes:record
    would-change-if:text position:text link-asserted:text comment:text query:text shares-data-with:record
    works-for:record member-of:record operated-by:record oversees:record supplies:record develops-with:record
    partners-with:record had-contact-with:record lured-with:record content-hash:text file-name:text file-size:number
    acquired:time acquired-by:text acquired-from:text""".split()]

TLP = ["TLP:CLEAR", "TLP:GREEN", "TLP:AMBER", "TLP:AMBER+STRICT", "TLP:RED"]
PAP = ["PAP:CLEAR", "PAP:GREEN", "PAP:AMBER", "PAP:RED"]
STATUSES = ["open", "accepted", "disputed", "rejected"]
MODES = ["observed", "capability", "actor"]

# From 1 on.
CONSISTENCIES = ["II", "I", "N", "C", "CC"]
LIKELIHOODS = "almost-no-chance very-unlikely unlikely roughly-even likely very-likely almost-certain".split()
CONFIDENCES = ["low", "moderate", "high"]
RELIABILITIES = ["A", "B", "C", "D", "E", "F"]

ITEM_FIELDS = ["title", "tlp", "retracted"]
CLAIM_FIELDS = """value source excerpt locator credibility confidence tlp pap status status-reason note
    retracted""".split()

# Members of a record that are left out when they say this.
USUAL = {"tlp": "TLP:CLEAR", "pap": "PAP:CLEAR", "status": "open", "retracted": False}

PREDICATE_NUMBERS = {key: number for number, (key, _) in enumerate(PREDICATES)}
PREDICATE_TYPES = dict(PREDICATES)

META_KEYS = {"state", "head", "replica", "home"}
OPTIONAL_META_KEYS = {"waiting"}
