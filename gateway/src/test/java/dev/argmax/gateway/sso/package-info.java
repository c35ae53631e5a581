/// The provider as it answers and as it does not.
@NullMarked
package dev.argmax.gateway.sso;

import org.jspecify.annotations.NullMarked;
