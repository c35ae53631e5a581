/// What argmax tells other systems by HTTP: kept until it has arrived, tried again with patience,
/// listed, and sent again on demand. It knows neither what is told nor how.
@NullMarked
package dev.argmax.service.delivery;

import org.jspecify.annotations.NullMarked;
