@NullMarked
package dev.argmax.gateway.course;

import org.jspecify.annotations.NullMarked;
