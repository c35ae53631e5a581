/// Claims about the door as its callers see it, against a service that is played.
@NullMarked
package dev.argmax.gateway;

import org.jspecify.annotations.NullMarked;
