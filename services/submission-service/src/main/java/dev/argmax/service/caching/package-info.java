/// Conditional GET: an ETag on every JSON and text answer, 304 when nothing changed.
@NullMarked
package dev.argmax.service.caching;

import org.jspecify.annotations.NullMarked;
