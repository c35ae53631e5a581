/// Messages decided together with a change of state, and the relay that sends them to Kafka. It
/// does not know what they mean.
@NullMarked
package dev.argmax.service.outbox;

import org.jspecify.annotations.NullMarked;
