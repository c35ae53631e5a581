/// Tells other processes at once that readers of a course's feed may be answered otherwise. Must
/// not know what is read.
@NullMarked
package dev.argmax.service.news;

import org.jspecify.annotations.NullMarked;
