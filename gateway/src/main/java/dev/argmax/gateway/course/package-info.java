/// The pages of a course and its assignments. They show what the API says and must not know more;
/// every string that came from a person is text, never markup.
@NullMarked
package dev.argmax.gateway.course;

import org.jspecify.annotations.NullMarked;
