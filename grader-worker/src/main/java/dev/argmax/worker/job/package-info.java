/// Takes runs from Kafka, one at a time for each slot, and sends reports back. The only place that
/// knows Kafka; it must not know how runs are graded.
@NullMarked
package dev.argmax.worker.job;

import org.jspecify.annotations.NullMarked;
