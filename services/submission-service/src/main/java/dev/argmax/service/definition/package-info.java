/// Loads course files into the running system: says what changes, and refuses what would take
/// something away from work already handed in.
@NullMarked
package dev.argmax.service.definition;

import org.jspecify.annotations.NullMarked;
