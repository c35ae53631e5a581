/// Where students stand: which of their submissions counts and why, what lateness costs, how many
/// waived days are left, how often they may still hand in. Everything here is computed from what
/// was handed in, graded and chosen; it takes nothing in and grades nothing.
@NullMarked
package dev.argmax.service.standing;

import org.jspecify.annotations.NullMarked;
