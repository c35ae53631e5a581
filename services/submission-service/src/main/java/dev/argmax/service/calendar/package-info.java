/// One person's calendar of one course as a file that calendar programs subscribe to, and the
/// secret link by which they reach it.
@NullMarked
package dev.argmax.service.calendar;

import org.jspecify.annotations.NullMarked;
