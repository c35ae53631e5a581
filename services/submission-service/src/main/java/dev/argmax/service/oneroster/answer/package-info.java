/// How OneRoster 1.2 is asked and how it answers, whatever the objects are: scopes, lists with
/// pages, filters and fields, and the standard's error body.
@NullMarked
package dev.argmax.service.oneroster.answer;

import org.jspecify.annotations.NullMarked;
