/// Our own keys, and when which of them signs.
@NullMarked
package dev.argmax.service.lti.key;

import org.jspecify.annotations.NullMarked;
