package dev.argmax.service.submission;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.argmax.service.assignment.Assignment;
import dev.argmax.service.assignment.DatesView;
import dev.argmax.service.assignment.EffectiveDates;
import dev.argmax.service.standing.CostView;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The proof of a hand-in: from here on it is stored, and will be graded.
///
/// @param attempt counts from 1
/// @param receivedAt when the request arrived; this moment decides about lateness
/// @param late how late it is, ISO 8601; absent when it is in time
/// @param dates by which that was decided, and why they hold
/// @param cost what lateness costs it, should it count
/// @param attemptsLeft after this one; absent where there is no limit
/// @param sha256 of the stored archive
/// @param files the sources that will be graded
/// @param ignored what was left out because it is no part of a submission
/// @param note what lateness means for it; for staff, that theirs is graded for trying only
@JsonInclude(JsonInclude.Include.NON_NULL)
record Receipt(
    UUID id,
    String course,
    String assignment,
    int attempt,
    Instant receivedAt,
    @Nullable Duration late,
    DatesView dates,
    CostView cost,
    @Nullable Integer attemptsLeft,
    String sha256,
    State state,
    List<String> files,
    List<String> ignored,
    String note) {
  static Receipt of(SubmissionRow row, Prospect prospect) {
    EffectiveDates dates = prospect.standing().dates();
    Assignment assignment = dates.assignment();
    return new Receipt(
        row.id,
        assignment.course(),
        assignment.slug(),
        row.attempt,
        row.receivedAt,
        dates.lateness(row.receivedAt),
        DatesView.of(dates),
        CostView.of(prospect.cost(), prospect.waivedLeft()),
        prospect.attemptsLeft(),
        row.archiveSha256,
        State.RECEIVED,
        row.files,
        row.ignored,
        prospect.member().role().isGraded()
            ? Summary.ofAccepted(prospect)
            : "You are staff: this is graded for trying only.");
  }
}
