/// Tests of requests to addresses that people gave us.
@NullMarked
package dev.argmax.service.outbound;

import org.jspecify.annotations.NullMarked;
