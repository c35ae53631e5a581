package dev.argmax.service.pset;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// Which package a slug means today: the one that the course's staff sent, or else the one that
/// came with the service.
@ApplicationScoped
public class CurrentPsets implements PanacheRepositoryBase<CoursePset, CoursePset.Key> {
  private final Map<String, String> shipped = new ConcurrentHashMap<>();
  private final Clock clock;

  CurrentPsets(Clock clock) {
    this.clock = clock;
  }

  /// The digest of the package; empty if there is none.
  @Transactional
  public Optional<String> digest(String course, String slug) {
    return findByIdOptional(new CoursePset.Key(course, slug))
        .map(sent -> sent.digest)
        .or(() -> Optional.ofNullable(shipped.get(slug)));
  }

  /// From now on the slug means this package, in every course whose staff sent no other.
  public void ship(Pset pset) {
    shipped.put(pset.slug(), pset.digest());
  }

  /// From now on the slug means this package in this course.
  @Transactional
  public void send(String course, Pset pset, UUID sender) {
    CoursePset.Key key = new CoursePset.Key(course, pset.slug());
    CoursePset row = findByIdOptional(key).orElseGet(() -> new CoursePset(key));
    row.digest = pset.digest();
    row.sentBy = sender;
    row.sentAt = clock.instant();
    persist(row);
  }
}
