/// The referee box's program: runs the reference solution, reads evidence that it does not trust,
/// and judges. No class of a student ever comes here. It must not know boxes, runs or grading.
@NullMarked
package dev.argmax.referee;

import org.jspecify.annotations.NullMarked;
