/// What a grade is: the one place where the submission that counts, lateness, overrides, excuses
/// and weights become points and per cent. It publishes nothing.
@NullMarked
package dev.argmax.service.grade;

import org.jspecify.annotations.NullMarked;
