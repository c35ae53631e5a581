/// Which time it is, also when the course is replayed in its own past. It decides nothing by time.
@NullMarked
package dev.argmax.service.clock;

import org.jspecify.annotations.NullMarked;
