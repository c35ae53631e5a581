/// `./argmax course`: what staff do with a course file at a terminal. It runs without the service.
@NullMarked
package dev.argmax.service.command;

import org.jspecify.annotations.NullMarked;
