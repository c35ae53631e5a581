/// What other systems are told of a course, as a log of changes without a gap. Everything that
/// leaves argmax for a learning management system is read from here alone, so that what is not
/// released cannot leave; it decides no grade.
///
/// Theory of operation. Whatever may change a grade, a date or an enrolment leaves a row in
/// `stirred`, in its own transaction; triggers of the database see to that. One pass every second
/// takes those rows, looks at what is released now, compares it with what was last told, and
/// appends the differences, all in one transaction over one snapshot and under the lock of the
/// course's feed. So a crash anywhere loses nothing and tells nothing twice, changes that cancel
/// each other are never told, and numbers rise in the order of the commits. What time alone changes
/// (a due date passes) has a moment in `feed.next_at`, at which the pass looks again.
@NullMarked
package dev.argmax.service.release;

import org.jspecify.annotations.NullMarked;
