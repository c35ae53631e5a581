@NullMarked
package dev.argmax.service.oneroster.filter;

import org.jspecify.annotations.NullMarked;
