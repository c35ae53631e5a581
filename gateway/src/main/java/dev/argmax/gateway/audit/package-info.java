/// Who changed what.
@NullMarked
package dev.argmax.gateway.audit;

import org.jspecify.annotations.NullMarked;
