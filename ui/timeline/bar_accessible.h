#pragma once

namespace kagami {

class TimelineCanvas;

/// Makes screen readers see the visible bars of every TimelineCanvas as a list. Once is enough; further calls
/// do nothing.
void installBarAccessibility();
/// Tells them that this bar has the focus now; -1 does nothing.
void announceBar(TimelineCanvas& canvas, int bar);

} // namespace kagami
