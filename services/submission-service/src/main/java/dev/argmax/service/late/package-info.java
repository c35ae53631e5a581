/// The arithmetic of late work: days of a zone, what they cost, which of them are waived. Pure:
/// knows no database, no clock and no assignment.
@NullMarked
package dev.argmax.service.late;

import org.jspecify.annotations.NullMarked;
