/// The runner box's program: drives a submission through the probes and sends out evidence. It runs
/// beside the student's code, so it must not know solutions, checks, expected values or secrets.
@NullMarked
package dev.argmax.runner;

import org.jspecify.annotations.NullMarked;
