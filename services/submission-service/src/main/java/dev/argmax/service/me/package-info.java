/// What people ask and change about themselves: who they are, their tokens, their password. It
/// knows nobody but the caller.
@NullMarked
package dev.argmax.service.me;

import org.jspecify.annotations.NullMarked;
