/// Brings the course, its psets and the demo accounts into the database at start; again and again
/// without harm. For demonstrations, a class of people who do not exist, too.
@NullMarked
package dev.argmax.service.seed;

import org.jspecify.annotations.NullMarked;
