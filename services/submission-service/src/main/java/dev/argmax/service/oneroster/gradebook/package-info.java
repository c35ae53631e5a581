/// The Gradebook service of OneRoster 1.2: the course's own line items and results, which are made
/// of what is released and nobody changes from outside, and beside them those that a program keeps
/// here.
@NullMarked
package dev.argmax.service.oneroster.gradebook;

import org.jspecify.annotations.NullMarked;
