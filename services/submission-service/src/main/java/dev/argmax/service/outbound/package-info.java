/// Requests to addresses that people gave us: the only way by which this service asks anything of
/// the world. It knows nothing of what is asked.
@NullMarked
package dev.argmax.service.outbound;

import org.jspecify.annotations.NullMarked;
