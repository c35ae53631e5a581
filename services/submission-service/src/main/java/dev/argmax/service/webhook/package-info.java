/// Tells other systems that there is news to read, by Standard Webhooks 1.0.0. It never says what
/// the news is: whoever may know reads it from the change feed.
@NullMarked
package dev.argmax.service.webhook;

import org.jspecify.annotations.NullMarked;
