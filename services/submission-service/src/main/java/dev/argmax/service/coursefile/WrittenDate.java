package dev.argmax.service.coursefile;

import java.time.LocalDate;

/// Where a day stands in the text of a course file. A time of day that may follow it is no part of
/// it.
///
/// @param line counted from 1
/// @param start the index of its first character
/// @param key what it is the value of, such as `due`
public record WrittenDate(int line, int start, String key, LocalDate date) {}
