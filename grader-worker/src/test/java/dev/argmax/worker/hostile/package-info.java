/// The hostile corpus, `src/test/hostile`: every case is graded for real and must earn exactly what
/// it says, and leave nothing behind.
@NullMarked
package dev.argmax.worker.hostile;

import org.jspecify.annotations.NullMarked;
