/// Students who hand in together for an assignment. It knows nothing of what they hand in: a
/// submission keeps for itself whose it was.
@NullMarked
package dev.argmax.service.group;

import org.jspecify.annotations.NullMarked;
