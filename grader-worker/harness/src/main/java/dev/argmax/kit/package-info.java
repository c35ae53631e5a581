/// The pset kit: what instructors write probes and checks with. Probes run inside the sandbox
/// beside the student's code, so nothing here may know an expected value, a secret, or how judging
/// works.
@NullMarked
package dev.argmax.kit;

import org.jspecify.annotations.NullMarked;
