/// Who is in the course, and the forms that change it.
@NullMarked
package dev.argmax.gateway.roster;

import org.jspecify.annotations.NullMarked;
