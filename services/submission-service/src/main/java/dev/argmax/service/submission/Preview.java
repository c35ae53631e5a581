package dev.argmax.service.submission;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.argmax.service.assignment.DatesView;
import dev.argmax.service.assignment.EffectiveDates;
import dev.argmax.service.problem.ProblemException;
import dev.argmax.service.standing.CostView;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What would happen to a submission if it were handed in now. Nothing is stored.
///
/// @param accepted whether it would be taken
/// @param refusal why not
/// @param receivedAt when the request arrived
/// @param late how late that is, ISO 8601; absent when it is in time
/// @param cost what lateness costs it, should it count
/// @param attemptsLeft before this one; absent where there is no limit
/// @param files the sources that would be graded; absent when nothing was sent along
@JsonInclude(JsonInclude.Include.NON_NULL)
record Preview(
    String course,
    String assignment,
    boolean accepted,
    @Nullable RefusalView refusal,
    Instant receivedAt,
    DatesView dates,
    @Nullable Duration late,
    CostView cost,
    @Nullable Integer attemptsLeft,
    @Nullable List<String> files,
    @Nullable List<String> ignored,
    String summary) {
  record RefusalView(String code, String detail) {
    static RefusalView of(ProblemException refusal) {
      return new RefusalView(refusal.type().code(), String.valueOf(refusal.getMessage()));
    }
  }

  static Preview of(Prospect prospect, @Nullable CheckedFiles files) {
    EffectiveDates dates = prospect.standing().dates();
    ProblemException refusal = prospect.refusal().orElse(null);
    return new Preview(
        dates.assignment().course(),
        dates.assignment().slug(),
        refusal == null,
        refusal == null ? null : RefusalView.of(refusal),
        prospect.receivedAt(),
        DatesView.of(dates),
        dates.lateness(prospect.receivedAt()),
        CostView.of(prospect.cost(), prospect.waivedLeft()),
        prospect.attemptsLeft(),
        files == null ? null : files.files(),
        files == null ? null : files.ignored(),
        Summary.of(prospect));
  }

  record CheckedFiles(List<String> files, List<String> ignored) {}
}
