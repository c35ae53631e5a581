/// One student as staff see them: dates, late days, work and extensions.
@NullMarked
package dev.argmax.gateway.student;

import org.jspecify.annotations.NullMarked;
