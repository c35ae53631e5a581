/// The institution's identity provider, if one is set up: whether it answers, and how the OIDC
/// library is to speak to it. Must not know what a session of ours is.
@NullMarked
package dev.argmax.gateway.sso;

import org.jspecify.annotations.NullMarked;
