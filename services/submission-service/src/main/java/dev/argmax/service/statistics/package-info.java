/// How a class does, in numbers for its staff. Counts what [dev.argmax.service.work] finds, so that
/// every number is the length of a list there; asks the database no more for a larger class.
@NullMarked
package dev.argmax.service.statistics;

import org.jspecify.annotations.NullMarked;
