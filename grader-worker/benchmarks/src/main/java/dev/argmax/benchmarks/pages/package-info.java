/// `argmax bench pages`: how quickly pages are made for a large class.
@NullMarked
package dev.argmax.benchmarks.pages;

import org.jspecify.annotations.NullMarked;
