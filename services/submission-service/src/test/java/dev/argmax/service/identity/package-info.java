/// Finding out who asks, against the real database.
@NullMarked
package dev.argmax.service.identity;

import org.jspecify.annotations.NullMarked;
