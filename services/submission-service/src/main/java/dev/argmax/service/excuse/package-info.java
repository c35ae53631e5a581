/// Whose work in an assignment is not asked for. It knows no scores.
@NullMarked
package dev.argmax.service.excuse;

import org.jspecify.annotations.NullMarked;
