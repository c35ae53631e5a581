/// A pset given to a course, with its dates. It learns what was handed in only through [Standings].
@NullMarked
package dev.argmax.service.assignment;

import org.jspecify.annotations.NullMarked;
