/// Frames: how this process and the programs in boxes talk over pipes. Reading never trusts a
/// length and never allocates more than has arrived. It must not know what the frames mean.
@NullMarked
package dev.argmax.frame;

import org.jspecify.annotations.NullMarked;
