package dev.argmax.service.news;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/// Listens to the database for courses with news, and passes them on to whoever subscribed.
///
/// ## Theory of operation
///
/// Triggers notify when a transaction commits that moved the head of a feed or changed the roster,
/// in whatever instance of the service it ran. One connection listens. As long as it does, a
/// subscriber hears of every such transaction, in milliseconds; every second without news a beat
/// says that the database was reached. Once the connection is lost all subscriptions end, because
/// nobody can say what was missed.
@Singleton
public final class Bulletin {
  private static final Logger LOG = Logger.getLogger(Bulletin.class);
  private static final int PATIENCE_MILLIS = 1000;
  private static final int REACH_SECONDS = 1;

  private final DataSource database;
  private final Set<Subscription> subscriptions = new HashSet<>();
  private final CountDownLatch stopped = new CountDownLatch(1);
  private boolean listening;

  Bulletin(DataSource database) {
    this.database = database;
  }

  /// Everything from now on; empty while the database cannot be heard.
  public synchronized Optional<Subscription> subscribe() {
    if (!listening) {
      return Optional.empty();
    }
    Subscription subscription = new Subscription(this::drop);
    subscriptions.add(subscription);
    return Optional.of(subscription);
  }

  void start(@Observes StartupEvent event) {
    Thread.ofVirtual().name("bulletin").start(this::run);
  }

  void stop(@Observes ShutdownEvent event) {
    stopped.countDown();
    endAll();
  }

  private void run() {
    try {
      do {
        listen();
        endAll();
      } while (!stopped.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void listen() {
    try (Connection connection = database.getConnection()) {
      try {
        execute(connection, "listen argmax_news");
        begin();
        while (stopped.getCount() > 0) {
          hear(connection);
        }
      } finally {
        // It goes back to the others.
        execute(connection, "unlisten *");
      }
    } catch (SQLException e) {
      LOG.debugf(e, "The database cannot be heard; readers of feeds ask it until it can");
    }
  }

  private void hear(Connection connection) throws SQLException {
    PGNotification[] heard =
        connection.unwrap(PGConnection.class).getNotifications(PATIENCE_MILLIS);
    if (heard != null && heard.length > 0) {
      Arrays.stream(heard).map(PGNotification::getParameter).distinct().forEach(this::tell);
    } else if (connection.isValid(REACH_SECONDS)) {
      tell(Subscription.BEAT);
    } else {
      throw new SQLException("The connection that listens is lost");
    }
  }

  private synchronized void begin() {
    listening = stopped.getCount() > 0;
  }

  private synchronized void tell(String news) {
    subscriptions.forEach(subscription -> subscription.tell(news));
  }

  private synchronized void endAll() {
    listening = false;
    subscriptions.forEach(Subscription::end);
    subscriptions.clear();
  }

  private synchronized void drop(Subscription subscription) {
    subscriptions.remove(subscription);
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
