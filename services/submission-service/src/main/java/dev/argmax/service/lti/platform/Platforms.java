package dev.argmax.service.lti.platform;

import dev.argmax.service.lti.platform.Platform.Place;
import dev.argmax.service.outbound.Outbound;
import dev.argmax.service.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The platforms of all courses.
@ApplicationScoped
public class Platforms {
  private final PlatformRows rows;
  private final EntityManager database;
  private final Outbound outbound;

  Platforms(PlatformRows rows, EntityManager database, Outbound outbound) {
    this.rows = rows;
    this.database = database;
    this.outbound = outbound;
  }

  /// The platform with this id, if it is still registered.
  @Transactional
  public Optional<Platform> withId(UUID id) {
    return rows.findByIdOptional(id).map(PlatformRow::platform);
  }

  /// Those that call themselves and argmax so; several courses may have registered the same.
  ///
  /// @param clientId absent if the platform did not say it
  @Transactional
  public List<Platform> calling(String issuer, @Nullable String clientId) {
    List<PlatformRow> found =
        clientId == null
            ? rows.list("issuer = ?1 order by id", issuer)
            : rows.list("issuer = ?1 and clientId = ?2 order by id", issuer, clientId);
    return found.stream().map(PlatformRow::platform).toList();
  }

  /// Those of a course, the oldest first.
  @Transactional
  public List<Platform> of(String course) {
    return rows.of(course).stream().map(PlatformRow::platform).toList();
  }

  /// Courses with a platform that grades can be sent to.
  @Transactional
  public List<String> coursesWithPlaces() {
    return database
        .createQuery(
            "select distinct courseId from PlatformRow where contextId is not null", String.class)
        .getResultList();
  }

  /// Remembers which course of the platform is this course here, or what it offers now.
  @Transactional(Transactional.TxType.MANDATORY)
  public void note(UUID id, Place place) {
    rows.findByIdOptional(id).ifPresent(row -> row.place(place));
  }

  /// One of a course; a problem if there is none.
  @Transactional
  public Platform named(String course, UUID id) {
    return rows.of(course, id).map(PlatformRow::platform).orElseThrow(ProblemException::notFound);
  }

  /// Whether this is an address that a platform may have.
  public boolean isAddress(String text) {
    return outbound.objectionTo(text).isEmpty();
  }
}
