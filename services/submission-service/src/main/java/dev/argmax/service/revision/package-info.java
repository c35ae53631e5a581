/// Which state a course is in: a number that every change moves. Must not know what changed.
@NullMarked
package dev.argmax.service.revision;

import org.jspecify.annotations.NullMarked;
