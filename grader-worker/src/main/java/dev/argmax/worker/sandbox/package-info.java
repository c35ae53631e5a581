/// Chooses the sandbox of this worker and grades in it. It knows which kinds there are, and must
/// not know how any of them works, nor where runs come from.
@NullMarked
package dev.argmax.worker.sandbox;

import org.jspecify.annotations.NullMarked;
