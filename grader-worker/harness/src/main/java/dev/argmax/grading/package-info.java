/// Grading one submission: drives the compiler, the runners and the referee, holds the clock and
/// the limits, and turns whatever happens into an outcome. It must not know Kafka, HTTP, Quarkus,
/// or which kind of sandbox it drives.
@NullMarked
package dev.argmax.grading;

import org.jspecify.annotations.NullMarked;
