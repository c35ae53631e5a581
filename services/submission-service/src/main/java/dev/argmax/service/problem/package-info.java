/// Every 4xx and 5xx as an RFC 9457 problem. It knows no other feature.
@NullMarked
package dev.argmax.service.problem;

import org.jspecify.annotations.NullMarked;
