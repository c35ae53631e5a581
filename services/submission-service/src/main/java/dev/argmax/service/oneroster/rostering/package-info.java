/// The Rostering service of OneRoster 1.2: who is in the courses of a program. It knows no grades.
@NullMarked
package dev.argmax.service.oneroster.rostering;

import org.jspecify.annotations.NullMarked;
