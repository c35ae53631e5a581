package dev.argmax.service.lti.score;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which column of a platform's gradebook an assignment is.
@ApplicationScoped
class LineItems {
  private static final String PUT =
      """
      insert into lti_line_item (platform_id, assignment, url)
      values (:platform, :assignment, cast(:url as text)) on conflict do nothing""";

  // Another column knows nothing of the scores that the old one has.
  private static final String REPLACE =
      """
      delete from lti_line_item
      where platform_id = :platform and assignment = :assignment and url is distinct from :url
        and (:staff or url is null)""";

  private final EntityManager database;

  LineItems(EntityManager database) {
    this.database = database;
  }

  /// Remembers a column. One that is known already is only given up on the word of the staff: two
  /// links to one assignment must not take the scores from each other again and again.
  @Transactional(TxType.MANDATORY)
  void found(UUID platform, String assignment, String url, boolean staff) {
    database
        .createNativeQuery(REPLACE)
        .setParameter("platform", platform)
        .setParameter("assignment", assignment)
        .setParameter("url", url)
        .setParameter("staff", staff)
        .executeUpdate();
    put(platform, assignment, url);
  }

  /// Remembers that the platform is asked to make one; false if it is known or was asked already.
  @Transactional(TxType.MANDATORY)
  boolean ask(UUID platform, String assignment) {
    return put(platform, assignment, null) > 0;
  }

  /// Those of a platform, by assignment; an empty one was asked for.
  @Transactional
  Map<String, Optional<String>> of(UUID platform) {
    List<?> rows =
        database
            .createNativeQuery(
                "select assignment, url from lti_line_item where platform_id = :platform",
                Tuple.class)
            .setParameter("platform", platform)
            .getResultList();
    Map<String, Optional<String>> items = new HashMap<>();
    for (Object found : rows) {
      Tuple row = (Tuple) found;
      items.put(row.get(0, String.class), Optional.ofNullable(row.get(1, String.class)));
    }
    return items;
  }

  /// The column of an assignment, if there is one.
  @Transactional
  Optional<String> of(UUID platform, String assignment) {
    return Objects.requireNonNullElse(of(platform).get(assignment), Optional.empty());
  }

  private int put(UUID platform, String assignment, @Nullable String url) {
    return database
        .createNativeQuery(PUT)
        .setParameter("platform", platform)
        .setParameter("assignment", assignment)
        .setParameter("url", url)
        .executeUpdate();
  }
}
