package dev.argmax.gateway.dashboard;

import dev.argmax.gateway.course.Moment;
import dev.argmax.gateway.staff.Desk;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How grading goes, in words.
///
/// @param oldest how long the one waits that waits longest
/// @param busy how many slots of all graders have a run
/// @param slots how many there are
record Queue(
    int waiting,
    String oldest,
    int running,
    List<Lane> lanes,
    List<QueueView.WorkerView> workers,
    int busy,
    int slots,
    List<Item> runningItems,
    List<Item> failures,
    List<Item> parked) {
  static Queue of(Desk desk, QueueView view) {
    return new Queue(
        view.lanes().stream().mapToInt(QueueView.LaneView::waiting).sum(),
        age(
            view.lanes().stream()
                .map(QueueView.LaneView::oldest)
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null),
            view.at()),
        view.lanes().stream().mapToInt(QueueView.LaneView::running).sum(),
        view.lanes().stream().map(lane -> Lane.of(lane, view.at())).toList(),
        view.workers(),
        view.workers().stream().mapToInt(QueueView.WorkerView::running).sum(),
        view.workers().stream().mapToInt(QueueView.WorkerView::most).sum(),
        items(desk, view.running()),
        items(desk, view.failures()),
        items(desk, view.parked()));
  }

  private static List<Item> items(Desk desk, List<QueueView.Item> items) {
    return items.stream().map(item -> Item.of(desk, item)).toList();
  }

  /// In the largest unit that says it; a dash if nothing waits.
  static String age(@Nullable Instant since, Instant now) {
    if (since == null) {
      return "–";
    }
    var age = Duration.between(since, now);
    if (age.toMinutes() < 1) {
      return Math.max(0, age.toSeconds()) + " s";
    }
    return age.toHours() < 1
        ? age.toMinutes() + " min"
        : age.toHours() + " h " + age.toMinutesPart() + " min";
  }

  /// One queue.
  record Lane(String name, int waiting, String oldest, int running) {
    static Lane of(QueueView.LaneView lane, Instant now) {
      return new Lane(
          lane.lane().toLowerCase(Locale.ROOT).replace('_', ' '),
          lane.waiting(),
          age(lane.oldest(), now),
          lane.running());
    }
  }

  /// One run.
  ///
  /// @param student whose; something else where names are hidden
  record Item(
      String submission,
      String assignment,
      String student,
      int attempt,
      Moment queued,
      int failures,
      String reason,
      String worker) {
    static Item of(Desk desk, QueueView.Item item) {
      return new Item(
          item.submission(),
          item.assignment(),
          desk.anonymous() ? "Somebody" : item.student(),
          item.attempt(),
          desk.moment(item.queuedAt()),
          item.failures(),
          Objects.requireNonNullElse(item.reason(), ""),
          Objects.requireNonNullElse(item.worker(), ""));
    }
  }
}
