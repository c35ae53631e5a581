/// Brings the course, its psets and the demo accounts into the database at start; again and again
/// without harm.
@NullMarked
package dev.argmax.service.seed;

import org.jspecify.annotations.NullMarked;
