/// Boxes as Docker containers: the sandbox for students' code. The only place that knows
/// docker-java; it must not know what is run in a box, nor Kafka, nor Quarkus.
@NullMarked
package dev.argmax.worker.sandbox.docker;

import org.jspecify.annotations.NullMarked;
