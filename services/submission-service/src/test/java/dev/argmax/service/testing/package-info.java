/// What tests of this service need: the embedded stack, a clock they can move, and the course with
/// its people.
@NullMarked
package dev.argmax.service.testing;

import org.jspecify.annotations.NullMarked;
