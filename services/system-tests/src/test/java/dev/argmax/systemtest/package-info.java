/// Proves argmax from outside, as running processes: by HTTP, by signals, by what Docker still has
/// running. Must not know a class of the service, the worker or the gateway.
@NullMarked
package dev.argmax.systemtest;

import org.jspecify.annotations.NullMarked;
