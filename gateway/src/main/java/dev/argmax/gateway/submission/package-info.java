/// Handing in on a page, and the page of one submission. Must not know a rule of grading: it shows
/// what the API says.
@NullMarked
package dev.argmax.gateway.submission;

import org.jspecify.annotations.NullMarked;
