/// Staff give other dates: an extension to one student, or dates to a section. What then holds is
/// decided in the package `assignment`.
@NullMarked
package dev.argmax.service.extension;

import org.jspecify.annotations.NullMarked;
