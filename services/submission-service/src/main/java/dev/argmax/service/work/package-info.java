/// What every student has in one assignment, for staff who look for something: filtered, sorted and
/// paged. Computes no grades itself, and asks the database no more for a larger class.
@NullMarked
package dev.argmax.service.work;

import org.jspecify.annotations.NullMarked;
