/// Whether this worker is alive and ready, for whoever looks after it. It asks the other parts and
/// must not change anything.
@NullMarked
package dev.argmax.worker.health;

import org.jspecify.annotations.NullMarked;
