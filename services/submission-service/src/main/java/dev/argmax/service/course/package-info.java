/// Courses and who takes part in them in which role. It knows nothing of psets or submissions.
@NullMarked
package dev.argmax.service.course;

import org.jspecify.annotations.NullMarked;
