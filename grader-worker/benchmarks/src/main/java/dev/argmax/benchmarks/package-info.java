/// How fast and how cheap argmax is, measured on the machine it runs on. Looks at processes from
/// outside and knows none of their classes.
@NullMarked
package dev.argmax.benchmarks;

import org.jspecify.annotations.NullMarked;
