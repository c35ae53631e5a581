/// What staff do with a single submission: set its score, run it again. Decides about nothing that
/// students can ask for, and computes no grades.
@NullMarked
package dev.argmax.service.review;

import org.jspecify.annotations.NullMarked;
