/// A person's own API tokens. Must not know what a token opens.
@NullMarked
package dev.argmax.gateway.token;

import org.jspecify.annotations.NullMarked;
