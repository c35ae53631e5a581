/// Plots as they are drawn.
@NullMarked
package dev.argmax.gateway.chart;

import org.jspecify.annotations.NullMarked;
