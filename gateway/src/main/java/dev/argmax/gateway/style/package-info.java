/// The design system of the pages, on a page of its own that is made of it. Knows no data.
@NullMarked
package dev.argmax.gateway.style;

import org.jspecify.annotations.NullMarked;
