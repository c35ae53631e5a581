package dev.argmax.service.lti.link;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.argmax.service.clock.WallClock;
import dev.argmax.service.identity.Secrets;
import dev.argmax.service.lti.message.Refusal;
import dev.argmax.service.lti.platform.Platform;
import dev.argmax.service.lti.platform.Platforms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/// Tickets, each good for one browser, for half an hour, and for one use.
@ApplicationScoped
public class Tickets {
  private static final Duration GOOD_FOR = Duration.ofMinutes(30);
  private static final String ISSUE =
      """
      insert into lti_ticket (hash, platform_id, browser, content, expires_at)
      values (:hash, :platform, :browser, cast(:content as jsonb), :end)""";
  private static final String LOOK =
      """
      select platform_id, cast(content as text) from lti_ticket
      where hash = :hash and browser = :browser and expires_at > :now""";

  private final EntityManager database;
  private final Platforms platforms;
  private final WallClock clock;
  private final ObjectMapper json;

  Tickets(EntityManager database, Platforms platforms, WallClock clock, ObjectMapper json) {
    this.database = database;
    this.platforms = platforms;
    this.clock = clock;
    this.json = json;
  }

  /// A ticket and where it is from.
  public record Shown(Platform platform, Ticket ticket) {}

  /// A new one.
  ///
  /// @param browser the secret of the browser that it is for
  @Transactional(TxType.MANDATORY)
  public String issue(Platform platform, String browser, Ticket ticket) {
    database
        .createNativeQuery("delete from lti_ticket where expires_at <= :now")
        .setParameter("now", clock.instant())
        .executeUpdate();
    String number = Secrets.fresh();
    database
        .createNativeQuery(ISSUE)
        .setParameter("hash", Secrets.hash(number))
        .setParameter("platform", platform.id())
        .setParameter("browser", Secrets.hash(browser))
        .setParameter("content", written(ticket))
        .setParameter("end", clock.instant().plus(GOOD_FOR))
        .executeUpdate();
    return number;
  }

  /// What the ticket is for; a [Refusal] if it is none of this browser.
  @Transactional
  public Shown look(String number, String browser) {
    List<?> rows =
        database
            .createNativeQuery(LOOK, Tuple.class)
            .setParameter("hash", Secrets.hash(number))
            .setParameter("browser", Secrets.hash(browser))
            .setParameter("now", clock.instant())
            .getResultList();
    return rows.stream()
        .map(Tuple.class::cast)
        .map(
            row ->
                new Shown(
                    platforms
                        .withId(row.get(0, UUID.class))
                        .orElseThrow(Refusal.UNKNOWN_PLATFORM::problem),
                    read(row.get(1, String.class))))
        .findFirst()
        .orElseThrow(Refusal.TICKET::problem);
  }

  /// The same, and makes it void.
  @Transactional(TxType.MANDATORY)
  public Shown use(String number, String browser) {
    Shown shown = look(number, browser);
    int used =
        database
            .createNativeQuery("delete from lti_ticket where hash = :hash")
            .setParameter("hash", Secrets.hash(number))
            .executeUpdate();
    if (used == 0) {
      throw Refusal.TICKET.problem();
    }
    return shown;
  }

  private String written(Ticket ticket) {
    try {
      return json.writerFor(Ticket.class).writeValueAsString(ticket);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("A ticket must have a JSON form", e);
    }
  }

  private Ticket read(String text) {
    try {
      return json.readValue(text, Ticket.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The database keeps what was written there", e);
    }
  }
}
