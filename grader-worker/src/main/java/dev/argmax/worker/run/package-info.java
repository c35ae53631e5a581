/// One run from claim to report: keeps the lease, fetches what is to be graded, has it graded and
/// reports. It must not know Kafka nor any kind of sandbox.
@NullMarked
package dev.argmax.worker.run;

import org.jspecify.annotations.NullMarked;
