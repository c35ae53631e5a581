/// How grading goes, for the staff of a course: what waits, what runs, what went wrong. Reads only.
@NullMarked
package dev.argmax.service.queue;

import org.jspecify.annotations.NullMarked;
