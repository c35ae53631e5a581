package dev.argmax.service.grade;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An assignment as far as grades are concerned.
///
/// @param category absent if it counts towards nothing
/// @param maxScore absent where nothing is handed in here
/// @param dueAt for everybody without other dates
/// @param withheld whether nobody but staff and the students themselves is told of its grades
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GradedItem(
    String slug,
    String title,
    @Nullable String category,
    @Nullable Double maxScore,
    Instant dueAt,
    boolean withheld) {}
