@NullMarked
package dev.argmax.service.oneroster;

import org.jspecify.annotations.NullMarked;
