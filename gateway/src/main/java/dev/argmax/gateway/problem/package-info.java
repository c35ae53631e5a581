/// What went wrong, said to programs as RFC 9457 problems and to people as pages. Must not know
/// routes, identities or the service.
@NullMarked
package dev.argmax.gateway.problem;

import org.jspecify.annotations.NullMarked;
