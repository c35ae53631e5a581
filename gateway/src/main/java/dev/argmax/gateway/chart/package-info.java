/// Plots as SVG made here, without a script. A plot never stands alone: the page has its table.
@NullMarked
package dev.argmax.gateway.chart;

import org.jspecify.annotations.NullMarked;
