/// Boxes: where code that is not trusted runs. An interface that each kind of sandbox implements,
/// and the values that describe a box. It must not know what is run, nor anything of grading.
@NullMarked
package dev.argmax.sandbox;

import org.jspecify.annotations.NullMarked;
