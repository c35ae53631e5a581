/// From the Markdown of a handout to HTML that is safe to show. Must not know where it came from.
@NullMarked
package dev.argmax.gateway.handout;

import org.jspecify.annotations.NullMarked;
