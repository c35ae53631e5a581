/// Pset packages that staff send to their course while it runs.
@NullMarked
package dev.argmax.service.sending;

import org.jspecify.annotations.NullMarked;
