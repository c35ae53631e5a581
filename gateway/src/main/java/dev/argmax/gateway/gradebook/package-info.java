/// Everybody's work in one grid. Computes no grade: it shows what the API says.
@NullMarked
package dev.argmax.gateway.gradebook;

import org.jspecify.annotations.NullMarked;
