/// The submission service as this door needs it, played from files.
@NullMarked
package dev.argmax.gateway.testsupport;

import org.jspecify.annotations.NullMarked;
