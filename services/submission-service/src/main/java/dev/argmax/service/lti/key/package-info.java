/// Keys and tokens of LTI 1.3: our own key pairs, the public keys of platforms, what we sign, and
/// the access tokens that platforms give us. It knows no people and no grades.
@NullMarked
package dev.argmax.service.lti.key;

import org.jspecify.annotations.NullMarked;
