package dev.argmax.service.testing;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManagerFactory;
import org.hibernate.SessionFactory;

/// Counts what the database is asked.
@Singleton
public final class Statements {
  private final EntityManagerFactory entities;

  Statements(EntityManagerFactory entities) {
    this.entities = entities;
  }

  /// How many statements an action takes. What runs by itself every second is not meant: the
  /// quietest of some runs counts.
  public long of(Runnable action) {
    var statistics = entities.unwrap(SessionFactory.class).getStatistics();
    statistics.setStatisticsEnabled(true);
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 5; i++) {
      statistics.clear();
      action.run();
      least = Math.min(least, statistics.getPrepareStatementCount());
    }
    statistics.setStatisticsEnabled(false);
    return least;
  }

  /// How many queries had to be planned although they may have been planned before. The first time
  /// does not count; what runs by itself is not meant here either.
  public long plansOf(Runnable action) {
    var statistics = entities.unwrap(SessionFactory.class).getStatistics();
    statistics.setStatisticsEnabled(true);
    action.run();
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 3; i++) {
      statistics.clear();
      action.run();
      least = Math.min(least, statistics.getQueryPlanCacheMissCount());
    }
    statistics.setStatisticsEnabled(false);
    return least;
  }
}
