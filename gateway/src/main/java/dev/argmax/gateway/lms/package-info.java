/// The page for whoever connects a learning management system: its programs, what they asked last,
/// and how to set them up. Must not know what a program may see; the service decides that.
@NullMarked
package dev.argmax.gateway.lms;

import org.jspecify.annotations.NullMarked;
