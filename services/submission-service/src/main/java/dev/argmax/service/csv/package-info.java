/// Files for spreadsheets.
@NullMarked
package dev.argmax.service.csv;

import org.jspecify.annotations.NullMarked;
