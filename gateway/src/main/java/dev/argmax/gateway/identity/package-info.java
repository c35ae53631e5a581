/// Who asks: bearer tokens for programs, a session cookie for people. Must not know what a person
/// may do; the service decides that.
@NullMarked
package dev.argmax.gateway.identity;

import org.jspecify.annotations.NullMarked;
