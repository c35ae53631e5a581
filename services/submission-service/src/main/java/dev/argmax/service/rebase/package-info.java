/// Moves a course file to another term. Text in, text out: it knows no database and no server.
@NullMarked
package dev.argmax.service.rebase;

import org.jspecify.annotations.NullMarked;
