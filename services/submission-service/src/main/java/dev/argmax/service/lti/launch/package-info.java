/// The way in from a platform by LTI 1.3: the browser is sent there with a state and a nonce, comes
/// back with a signed message, and is let in. The gateway alone asks here.
///
/// Theory of operation. A state is random, kept by its hash, belongs to one browser by the secret
/// in its cookie, and is deleted by the first who shows it. The nonce is kept with it and must
/// stand in the message, so a message is good for one state and a state for one message. Whatever
/// is wrong is a [dev.argmax.service.lti.message.Refusal], which people read as a page.
@NullMarked
package dev.argmax.service.lti.launch;

import org.jspecify.annotations.NullMarked;
