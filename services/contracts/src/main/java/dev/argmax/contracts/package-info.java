/// The messages that the submission service and the grader workers exchange over Kafka, and nothing
/// else: records, sealed outcomes, topic names. It must not know Quarkus, JPA, HTTP or DJL.
@NullMarked
package dev.argmax.contracts;

import org.jspecify.annotations.NullMarked;
