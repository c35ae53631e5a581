/// The compiler box's program: student sources in, classes or messages out. It must not know
/// probes, solutions or anything of grading.
@NullMarked
package dev.argmax.compiler;

import org.jspecify.annotations.NullMarked;
