/// The way of an API request through the door to the service, streamed in both directions. Must not
/// know what is in a request or an answer.
@NullMarked
package dev.argmax.gateway.routing;

import org.jspecify.annotations.NullMarked;
