/// What a platform says when it sends somebody: the signed message, whether it may be believed, and
/// what it says in the end.
@NullMarked
package dev.argmax.service.lti.message;

import org.jspecify.annotations.NullMarked;
