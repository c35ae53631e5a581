/// Programs that poll: who they are, what their scopes let them do, and what they asked last. It
/// knows nothing of what they are told.
@NullMarked
package dev.argmax.service.client;

import org.jspecify.annotations.NullMarked;
