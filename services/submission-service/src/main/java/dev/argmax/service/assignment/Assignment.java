package dev.argmax.service.assignment;

import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A pset given to a course.
///
/// @param zone the course's, in which days are counted
/// @param category what it counts towards, a key of the course's weights; absent if towards nothing
/// @param pset the slug of the package it is graded by; absent for what is not handed in here
/// @param psetDigest that package; absent until there is one
/// @param withheld whether its grades stay here: no file and no other system is told of them
public record Assignment(
    UUID id,
    String course,
    ZoneId zone,
    String slug,
    String title,
    @Nullable String category,
    @Nullable String pset,
    @Nullable String psetDigest,
    Dates dates,
    Rules rules,
    boolean withheld) {
  /// The same, graded by this package.
  public Assignment gradedBy(String digest) {
    return new Assignment(
        id, course, zone, slug, title, category, pset, digest, dates, rules, withheld);
  }
}
