/// The routes under /internal/v1, for the gateway and the workers only. No rule lives here.
@NullMarked
package dev.argmax.service.internal;

import org.jspecify.annotations.NullMarked;
