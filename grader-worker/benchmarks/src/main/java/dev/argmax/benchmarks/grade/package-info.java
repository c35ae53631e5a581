/// What grading a submission takes, beside what running it bare takes.
@NullMarked
package dev.argmax.benchmarks.grade;

import org.jspecify.annotations.NullMarked;
