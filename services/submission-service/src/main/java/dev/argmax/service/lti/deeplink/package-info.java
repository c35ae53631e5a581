/// Choosing which assignments a platform shows (LTI Deep Linking 2.0).
@NullMarked
package dev.argmax.service.lti.deeplink;

import org.jspecify.annotations.NullMarked;
