/// Proves that a pset judges rightly, and the command line for authors of psets. It takes the same
/// way through the boxes as a worker does, so it must not judge anything by itself.
@NullMarked
package dev.argmax.proof;

import org.jspecify.annotations.NullMarked;
