/// The embedded sandbox: boxes as child processes of this one. For trying argmax without Docker,
/// never for a course. It must not know what is graded.
@NullMarked
package dev.argmax.sandbox.process;

import org.jspecify.annotations.NullMarked;
