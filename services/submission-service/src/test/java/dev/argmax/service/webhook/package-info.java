/// Tests of what receivers of webhooks are told.
@NullMarked
package dev.argmax.service.webhook;

import org.jspecify.annotations.NullMarked;
