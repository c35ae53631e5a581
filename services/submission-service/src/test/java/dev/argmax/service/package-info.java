/// Claims about the service as a whole: its boundaries, its database, its document.
@NullMarked
package dev.argmax.service;

import org.jspecify.annotations.NullMarked;
