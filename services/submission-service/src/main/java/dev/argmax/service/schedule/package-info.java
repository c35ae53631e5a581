/// The course by date: meetings, announcements, and when assignments are out and due for everybody.
@NullMarked
package dev.argmax.service.schedule;

import org.jspecify.annotations.NullMarked;
