package dev.argmax.service.roster;

import dev.argmax.service.course.Role;
import dev.argmax.service.paging.Limit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads memberships together with the people they are of.
@ApplicationScoped
class RosterRows {
  private static final String ROWS =
      """
      select p.id, p.login, p.displayName, p.email, e.role, e.section, e.droppedAt
      from Enrollment e join Person p on p.id = e.key.personId
      where e.key.courseId = :course""";

  private final EntityManager database;

  RosterRows(EntityManager database) {
    this.database = database;
  }

  /// Everybody who is in the course or was, by login.
  @Transactional
  List<RosterRow> all(String course) {
    return rows(ROWS + " order by p.login", course).getResultList();
  }

  /// The one with this login, dropped or not.
  @Transactional
  Optional<RosterRow> named(String course, String login) {
    return rows(ROWS + " and p.login = :login", course)
        .setParameter("login", login)
        .getResultStream()
        .findFirst();
  }

  /// The page that follows the login, and one row more if there is a next page.
  @Transactional
  List<RosterRow> page(String course, Filter filter, String after, Limit limit) {
    TypedQuery<RosterRow> query =
        rows(ROWS + filter.conditions() + " and p.login > :after order by p.login", course)
            .setParameter("after", after)
            .setMaxResults(limit.andOneMore());
    if (filter.section() != null) {
      query.setParameter("section", filter.section());
    }
    if (filter.role() != null) {
      query.setParameter("role", filter.role());
    }
    return query.getResultList();
  }

  /// Those of these people who are in another course too.
  @Transactional
  Set<UUID> elsewhere(String course, Collection<UUID> people) {
    return people.isEmpty()
        ? Set.of()
        : new HashSet<>(
            database
                .createQuery(
                    """
                    select distinct e.key.personId from Enrollment e
                    where e.key.personId in :people and e.key.courseId <> :course
                      and e.droppedAt is null""",
                    UUID.class)
                .setParameter("people", people)
                .setParameter("course", course)
                .getResultList());
  }

  private TypedQuery<RosterRow> rows(String query, String course) {
    return database.createQuery(query, RosterRow.class).setParameter("course", course);
  }

  /// @param dropped whether to show who was dropped instead of who is in the course
  record Filter(@Nullable String section, @Nullable Role role, boolean dropped) {

    private String conditions() {
      return " and e.droppedAt is "
          + (dropped ? "not null" : "null")
          + (section == null ? "" : " and e.section = :section")
          + (role == null ? "" : " and e.role = :role");
    }
  }
}
