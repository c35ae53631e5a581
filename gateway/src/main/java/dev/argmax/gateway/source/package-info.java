/// Java source on pages: with line numbers, with what the compiler said at its line, and compared.
/// Everything in it is a student's, so it is text and bounded. Must not know what it earned.
@NullMarked
package dev.argmax.gateway.source;

import org.jspecify.annotations.NullMarked;
