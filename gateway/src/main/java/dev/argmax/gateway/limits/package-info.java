/// How much one client may ask of this door at once. Must not know what is asked.
@NullMarked
package dev.argmax.gateway.limits;

import org.jspecify.annotations.NullMarked;
