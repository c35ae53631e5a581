/// The pages for students. They read the same API as everybody and must not know more than it
/// tells; every string that came from a person is text, never markup.
@NullMarked
package dev.argmax.gateway.pages;

import org.jspecify.annotations.NullMarked;
