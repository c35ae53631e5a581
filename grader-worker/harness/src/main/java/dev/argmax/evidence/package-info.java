/// Evidence on the wire: recorded beside the student's code, read by the referee, which trusts none
/// of it. It must not know frames, boxes or how evidence is judged.
@NullMarked
package dev.argmax.evidence;

import org.jspecify.annotations.NullMarked;
