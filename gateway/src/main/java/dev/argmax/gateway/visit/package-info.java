/// Who looks at a page, and signing in and out. Must not know what the pages show.
@NullMarked
package dev.argmax.gateway.visit;

import org.jspecify.annotations.NullMarked;
