/// How a course goes, at a glance. Counts nothing itself: it shows what the API says.
@NullMarked
package dev.argmax.gateway.dashboard;

import org.jspecify.annotations.NullMarked;
