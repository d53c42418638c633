#pragma once

#include "base/uuid.h"

#include <QStringList>

namespace kagami {

class Workspace;

/// Files as an investigator gets them, in a folder of their own; made on first use. Their paths.
QStringList filesToAttach();
/// Attaches those to a source of the case, on first use, and has a claim cite a line of the first.
/// The source; the claim.
struct EvidenceAtHand {
    ItemId source;
    ClaimId claim;
};
EvidenceAtHand attachToSource(Workspace& workspace);

/// Signs the steps of the case with a trusted key, the newest also with one that nobody knows; the keys are
/// in a folder of their own, which the program takes for the person's.
void signSteps(Workspace& workspace);

} // namespace kagami
