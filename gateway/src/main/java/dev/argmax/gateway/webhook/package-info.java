/// The pages for receivers of webhooks: who is told of news, and what became of it. Must not know
/// what an event says; the service decides that.
@NullMarked
package dev.argmax.gateway.webhook;

import org.jspecify.annotations.NullMarked;
