package dev.argmax.gateway.calendar;

import dev.argmax.gateway.course.CourseView;
import dev.argmax.gateway.visit.Visit;
import io.quarkus.qute.TemplateInstance;
import org.jspecify.annotations.Nullable;

/// How to have the course in a calendar program.
///
/// @param link one that was just made, which is shown this once
/// @param revoked whether the link was just made useless
record CalendarPage(Visit visit, CourseView course, @Nullable String link, boolean revoked)
    implements TemplateInstance {}
