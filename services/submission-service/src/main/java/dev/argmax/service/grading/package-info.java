/// The life of a run: queued, claimed under an epoch and a lease, done or parked, and what its
/// outcome is worth. Nothing else writes a verdict or a score. It knows runs and submission ids,
/// not people.
@NullMarked
package dev.argmax.service.grading;

import org.jspecify.annotations.NullMarked;
