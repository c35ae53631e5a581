/// The grader worker: starts and stops its parts. What it does is in the packages below.
@NullMarked
package dev.argmax.worker;

import org.jspecify.annotations.NullMarked;
