/// Lists of what students have in an assignment, as staff look for it.
@NullMarked
package dev.argmax.gateway.work;

import org.jspecify.annotations.NullMarked;
