package dev.argmax.service.lti.platform;

import dev.argmax.service.audit.AuditLog;
import dev.argmax.service.audit.Change;
import dev.argmax.service.clock.WallClock;
import dev.argmax.service.course.Member;
import dev.argmax.service.problem.ProblemException;
import dev.argmax.service.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Registers platforms for courses, and takes them out again.
@ApplicationScoped
class PlatformDesk {
  private static final int MOST = 10;
  private static final UUID NONE = new UUID(0, 0);

  private final PlatformRows rows;
  private final EntityManager database;
  private final AuditLog audit;
  private final WallClock clock;

  PlatformDesk(PlatformRows rows, EntityManager database, AuditLog audit, WallClock clock) {
    this.rows = rows;
    this.database = database;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  List<PlatformView> of(String course) {
    return rows.of(course).stream().map(PlatformView::of).toList();
  }

  /// Registers one; a problem if the course has it already or as many as it may.
  @Transactional
  PlatformView register(Member actor, Registration wish) {
    if (rows.of(actor.course()).size() >= MOST) {
      throw new ProblemException(
          ProblemType.TOO_MANY_PLATFORMS, "It has " + MOST + ". Remove one that is not needed.");
    }
    requireNew(actor, wish, NONE);
    PlatformRow row =
        new PlatformRow(
                actor.course(), actor.personId(), clock.instant().truncatedTo(ChronoUnit.MILLIS))
            .become(wish);
    rows.persist(row);
    note(actor, wish.name(), null, wish);
    return PlatformView.of(row);
  }

  /// Changes one. If somebody else could speak for it from then on, nobody stays linked, and where
  /// grades go has to be learned anew.
  @Transactional
  PlatformView change(Member actor, UUID id, Registration wish) {
    PlatformRow row = named(actor, id);
    requireNew(actor, wish, id);
    PlatformView before = PlatformView.of(row);
    if (row.isSomebodyElseAs(wish)) {
      forget("lti_link", id);
      forget("lti_ticket", id);
      forget("lti_line_item", id);
      row.place(null);
    }
    row.become(wish);
    note(actor, before.name(), before, wish);
    return PlatformView.of(row);
  }

  /// Takes one out. Nobody comes from it any more, and it gets no grades.
  @Transactional
  void remove(Member actor, UUID id) {
    PlatformRow row = named(actor, id);
    note(actor, row.name, PlatformView.of(row), null);
    rows.delete(row);
  }

  private PlatformRow named(Member actor, UUID id) {
    return rows.of(actor.course(), id).orElseThrow(ProblemException::notFound);
  }

  private void requireNew(Member actor, Registration wish, UUID except) {
    if (rows.isTaken(actor.course(), wish, except)) {
      throw new ProblemException(
          ProblemType.PLATFORM_REGISTERED,
          "Change the one with this issuer and client id instead of registering it again.");
    }
  }

  private void forget(String table, UUID id) {
    database
        .createNativeQuery("delete from " + table + " where platform_id = :id")
        .setParameter("id", id)
        .executeUpdate();
  }

  private void note(Member actor, String name, @Nullable Object before, @Nullable Object after) {
    audit.note(
        new Change(
            actor.course(),
            actor.personId(),
            Change.Action.CLIENT_CHANGED,
            "platform " + name,
            before,
            after,
            null));
  }
}
