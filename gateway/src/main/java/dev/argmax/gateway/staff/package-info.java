/// What the pages for staff have in common: who may look, and how a list is asked for.
@NullMarked
package dev.argmax.gateway.staff;

import org.jspecify.annotations.NullMarked;
