package dev.argmax.service.lti.link;

import dev.argmax.service.clock.WallClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// Who is who at platforms.
@ApplicationScoped
public class Links {
  private static final String ADD =
      """
      insert into lti_link (platform_id, subject, person_id, confirmed, linked_at)
      values (:platform, :subject, :person, :confirmed, :now) on conflict do nothing""";
  private static final String DROP =
      """
      delete from lti_link
      where platform_id = :platform and (subject = :subject or person_id = :person)""";

  private final EntityManager database;
  private final WallClock clock;

  Links(EntityManager database, WallClock clock) {
    this.database = database;
    this.clock = clock;
  }

  /// @param confirmed whether the person said so themselves
  record Link(UUID person, boolean confirmed) {}

  /// Whom somebody at a platform is linked to.
  Optional<Link> of(UUID platform, String subject) {
    List<?> rows =
        database
            .createNativeQuery(
                """
                select person_id, confirmed from lti_link
                where platform_id = :platform and subject = :subject""",
                Tuple.class)
            .setParameter("platform", platform)
            .setParameter("subject", subject)
            .getResultList();
    return rows.stream()
        .map(Tuple.class::cast)
        .map(row -> new Link(row.get(0, UUID.class), row.get(1, Boolean.class)))
        .findFirst();
  }

  /// Links a first comer by the platform's word; false if one of the two is linked already.
  boolean add(UUID platform, String subject, UUID person) {
    return add(platform, subject, person, false) > 0;
  }

  /// Links somebody by their own word, instead of whatever held before.
  @Transactional(TxType.MANDATORY)
  void confirm(UUID platform, String subject, UUID person) {
    database
        .createNativeQuery(DROP)
        .setParameter("platform", platform)
        .setParameter("subject", subject)
        .setParameter("person", person)
        .executeUpdate();
    add(platform, subject, person, true);
  }

  /// Who the linked people are at a platform, by person.
  @Transactional
  public Map<UUID, String> subjects(UUID platform) {
    List<?> rows =
        database
            .createNativeQuery(
                "select person_id, subject from lti_link where platform_id = :platform",
                Tuple.class)
            .setParameter("platform", platform)
            .getResultList();
    return rows.stream()
        .map(Tuple.class::cast)
        .collect(Collectors.toMap(row -> row.get(0, UUID.class), row -> row.get(1, String.class)));
  }

  private int add(UUID platform, String subject, UUID person, boolean confirmed) {
    return database
        .createNativeQuery(ADD)
        .setParameter("platform", platform)
        .setParameter("subject", subject)
        .setParameter("person", person)
        .setParameter("confirmed", confirmed)
        .setParameter("now", clock.instant())
        .executeUpdate();
  }
}
