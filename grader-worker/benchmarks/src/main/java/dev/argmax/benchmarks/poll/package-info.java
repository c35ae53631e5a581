/// What a poll costs that finds no news.
@NullMarked
package dev.argmax.benchmarks.poll;

import org.jspecify.annotations.NullMarked;
