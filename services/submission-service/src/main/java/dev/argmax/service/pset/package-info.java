/// Built pset packages, named by their digest. It reads titles, points, handout and starter, and
/// must not know how a test case is judged.
@NullMarked
package dev.argmax.service.pset;

import org.jspecify.annotations.NullMarked;
