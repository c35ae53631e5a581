/// Who is asking: people, tokens, sign-in, and the secret shared with the gateway and the workers.
/// It knows no courses and decides no permission.
@NullMarked
package dev.argmax.service.identity;

import org.jspecify.annotations.NullMarked;
