/// Coming here from a learning management system by LTI 1.3, and the platforms of a course. Must
/// not know what a message says or whether it is to be believed; the service decides that.
@NullMarked
package dev.argmax.gateway.lti;

import org.jspecify.annotations.NullMarked;
