/// The change feed: pollers read what is released page by page and are told of news. It decides
/// nothing about what is released.
@NullMarked
package dev.argmax.service.changes;

import org.jspecify.annotations.NullMarked;
