/// What browsers need to be safe: security headers and proof that a form came from our own page.
/// Must not know what a form does.
@NullMarked
package dev.argmax.gateway.browser;

import org.jspecify.annotations.NullMarked;
