/// Tests of what is kept until it has arrived.
@NullMarked
package dev.argmax.service.delivery;

import org.jspecify.annotations.NullMarked;
