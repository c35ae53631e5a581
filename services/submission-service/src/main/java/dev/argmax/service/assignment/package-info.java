/// A pset given to a course: its dates and rules, other dates for sections and people, and which of
/// them hold for whom. It knows nothing of what was handed in.
@NullMarked
package dev.argmax.service.assignment;

import org.jspecify.annotations.NullMarked;
