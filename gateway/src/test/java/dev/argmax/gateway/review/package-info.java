/// Sources as they are shown.
@NullMarked
package dev.argmax.gateway.review;

import org.jspecify.annotations.NullMarked;
