/// Makes the directory that boxes run from: jars, natives, and what lets a box boot fast. Done
/// once, when argmax is built, so that no boot pays for it.
@NullMarked
package dev.argmax.layout;

import org.jspecify.annotations.NullMarked;
