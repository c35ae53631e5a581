@NullMarked
package dev.argmax.service.client;

import org.jspecify.annotations.NullMarked;
