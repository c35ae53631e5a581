/// What everybody's work is worth: the table that staff and learning management systems read.
@NullMarked
package dev.argmax.service.gradebook;

import org.jspecify.annotations.NullMarked;
