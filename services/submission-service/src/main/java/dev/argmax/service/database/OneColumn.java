package dev.argmax.service.database;

import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.List;

/// Reads native queries that select one column.
///
/// They are made for `Tuple`, never for the column's own class: Hibernate 7.2 compares the plans of
/// queries for a basic class by identity, so it would look for theirs in vain, among all that it
/// made for the same words before, and keep one more each time.
public final class OneColumn {
  private OneColumn() {}

  /// The column's values, in the order of the rows.
  ///
  /// @param query made for `Tuple`
  public static <T> List<T> of(Query query, Class<T> type) {
    List<?> rows = query.getResultList();
    return rows.stream().map(row -> ((Tuple) row).get(0, type)).toList();
  }

  /// The value of a query that selects one row.
  ///
  /// @param query made for `Tuple`
  public static <T> T single(Query query, Class<T> type) {
    return ((Tuple) query.getSingleResult()).get(0, type);
  }
}
