/// The learning management systems that people may come from by LTI 1.3, and where each of them is.
/// It speaks to none of them.
@NullMarked
package dev.argmax.service.lti.platform;

import org.jspecify.annotations.NullMarked;
