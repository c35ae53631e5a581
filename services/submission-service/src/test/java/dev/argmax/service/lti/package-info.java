/// Coming from platforms by LTI 1.3, against a platform that signs and verifies for real.
@NullMarked
package dev.argmax.service.lti;

import org.jspecify.annotations.NullMarked;
