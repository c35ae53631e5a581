package dev.argmax.service.excuse;

import java.time.Instant;

/// That a student's work in an assignment is not asked for: it leaves their grade of the course.
///
/// @param reason why, for the student to read
/// @param by the login of whoever gave it
public record Excuse(String reason, String by, Instant at) {}
