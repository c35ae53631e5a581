package dev.argmax.service.lti.launch;

import dev.argmax.service.clock.WallClock;
import dev.argmax.service.identity.Secrets;
import dev.argmax.service.lti.message.Refusal;
import dev.argmax.service.lti.platform.LtiConfig;
import dev.argmax.service.lti.platform.Platform;
import dev.argmax.service.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Browsers that were sent to a platform and are not back yet.
@ApplicationScoped
class States {
  private static final String BEGIN =
      """
      insert into lti_state (hash, platform_id, browser, nonce, expires_at)
      values (:hash, :platform, :browser, :nonce, :end)""";
  private static final String TAKE =
      """
      delete from lti_state where hash = :hash
      returning platform_id, browser, nonce, expires_at""";

  private final EntityManager database;
  private final LtiConfig config;
  private final WallClock clock;

  States(EntityManager database, LtiConfig config, WallClock clock) {
    this.database = database;
    this.config = config;
    this.clock = clock;
  }

  /// What a browser is sent with.
  record Fresh(String state, String nonce) {}

  /// Where a browser was sent, and with which nonce.
  record Begun(UUID platform, String nonce) {}

  /// Remembers that this browser is sent to the platform; forgets who never came back.
  @Transactional
  Fresh begin(Platform platform, String browser) {
    Instant now = clock.instant();
    database
        .createNativeQuery("delete from lti_state where expires_at <= :now")
        .setParameter("now", now)
        .executeUpdate();
    Fresh fresh = new Fresh(Secrets.fresh(), Secrets.fresh());
    database
        .createNativeQuery(BEGIN)
        .setParameter("hash", Secrets.hash(fresh.state()))
        .setParameter("platform", platform.id())
        .setParameter("browser", Secrets.hash(browser))
        .setParameter("nonce", fresh.nonce())
        .setParameter("end", now.plus(config.patience()))
        .executeUpdate();
    return fresh;
  }

  /// What this browser was sent with. Whoever shows a state makes it void, also with the wrong
  /// browser.
  @Transactional(dontRollbackOn = ProblemException.class)
  Begun take(String state, String browser) {
    Taken taken = taken(state);
    if (!taken.isOf(browser)) {
      throw Refusal.BROWSER.problem();
    }
    if (!clock.instant().isBefore(taken.expiresAt)) {
      throw Refusal.STATE.problem();
    }
    return new Begun(taken.platform, taken.nonce);
  }

  private Taken taken(String state) {
    List<?> rows =
        database
            .createNativeQuery(TAKE, Tuple.class)
            .setParameter("hash", Secrets.hash(state))
            .getResultList();
    return rows.stream()
        .map(Tuple.class::cast)
        .map(Taken::new)
        .findFirst()
        .orElseThrow(Refusal.STATE::problem);
  }

  private static final class Taken {
    private final UUID platform;
    private final byte[] browser;
    private final String nonce;
    private final Instant expiresAt;

    Taken(Tuple row) {
      platform = row.get(0, UUID.class);
      browser = row.get(1, byte[].class);
      nonce = row.get(2, String.class);
      expiresAt = row.get(3, Instant.class);
    }

    boolean isOf(String secret) {
      return MessageDigest.isEqual(browser, Secrets.hash(secret));
    }
  }
}
