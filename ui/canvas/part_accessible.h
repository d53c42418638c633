#pragma once

namespace kagami {

class ZoomArea;

/// Makes screen readers see the parts of every ZoomArea as a list. Once is enough; further calls do nothing.
void installPartAccessibility();
/// Tells them that this part has the focus now; -1 does nothing.
void announcePart(ZoomArea& area, int part);

} // namespace kagami
