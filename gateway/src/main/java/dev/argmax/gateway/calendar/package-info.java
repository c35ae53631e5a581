/// The secret link to one's calendar. Must not know what is in the calendar.
@NullMarked
package dev.argmax.gateway.calendar;

import org.jspecify.annotations.NullMarked;
