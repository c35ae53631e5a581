/// One submission as staff see it, and what they do with it.
@NullMarked
package dev.argmax.gateway.review;

import org.jspecify.annotations.NullMarked;
