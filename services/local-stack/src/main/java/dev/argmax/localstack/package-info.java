/// A real PostgreSQL and a real one-node Kafka broker for machines that have neither, for `argmax
/// up` and for tests. Knows nothing of argmax's tables, topics or processes.
@NullMarked
package dev.argmax.localstack;

import org.jspecify.annotations.NullMarked;
