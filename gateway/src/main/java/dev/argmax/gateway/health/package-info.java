/// Whether this door can do its work. Must not know how the service does its own.
@NullMarked
package dev.argmax.gateway.health;

import org.jspecify.annotations.NullMarked;
