package dev.argmax.service.lti.key;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import dev.argmax.service.clock.WallClock;
import dev.argmax.service.lti.platform.Platform;
import dev.argmax.service.outbound.Outbound;
import dev.argmax.service.outbound.Reply;
import dev.argmax.service.outbound.Request;
import jakarta.inject.Singleton;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// The public keys of platforms, read where they publish them. What was read is used for ten
/// minutes and, while the platform does not answer, for an hour; a key that is not among them has
/// them read once more, at most every 20 seconds, so that nobody can make us ask a platform all the
/// time.
@Singleton
public final class PlatformKeys {
  private static final Logger LOG = Logger.getLogger(PlatformKeys.class);
  private static final Duration FRESH = Duration.ofMinutes(10);
  private static final Duration USABLE = Duration.ofHours(1);
  private static final Duration PAUSE = Duration.ofSeconds(20);

  // At most one entry for each address that is registered.
  private final ConcurrentMap<String, Keys> known = new ConcurrentHashMap<>();
  private final Outbound outbound;
  private final WallClock clock;

  PlatformKeys(Outbound outbound, WallClock clock) {
    this.outbound = outbound;
    this.clock = clock;
  }

  /// What was asked for.
  public sealed interface Found {
    record Key(JWK key) implements Found {}

    /// The platform has no such key.
    record Unknown() implements Found {}

    /// The platform's keys cannot be read.
    record Unreachable() implements Found {}
  }

  /// The platform's key with this id. Blocks while the platform is asked.
  public Found key(Platform platform, String id) {
    String address = platform.addresses().jwks();
    Keys keys = known.compute(address, (_, before) -> fresh(address, before));
    if (keys.set() != null && keys.set().getKeyByKeyId(id) == null) {
      keys = known.compute(address, (_, before) -> searched(address, before));
    }
    JWKSet set = keys.set();
    if (set == null) {
      return new Found.Unreachable();
    }
    JWK key = set.getKeyByKeyId(id);
    return key == null ? new Found.Unknown() : new Found.Key(key);
  }

  private Keys fresh(String address, @Nullable Keys before) {
    Duration age = before == null || before.set() == null ? PAUSE : FRESH;
    return before != null && clock.instant().isBefore(before.askedAt().plus(age))
        ? before
        : asked(address, before, before == null ? Instant.EPOCH : before.searchedAt());
  }

  /// For a key that is not among those that are known.
  private Keys searched(String address, @Nullable Keys before) {
    Instant now = clock.instant();
    return before != null && now.isBefore(before.searchedAt().plus(PAUSE))
        ? before
        : asked(address, before, now);
  }

  private Keys asked(String address, @Nullable Keys before, Instant searchedAt) {
    Instant now = clock.instant();
    JWKSet set = read(address);
    if (set != null) {
      return new Keys(set, now, now, searchedAt);
    }
    return before != null && now.isBefore(before.readAt().plus(USABLE))
        ? new Keys(before.set(), before.readAt(), now, searchedAt)
        : new Keys(null, Instant.EPOCH, now, searchedAt);
  }

  private @Nullable JWKSet read(String address) {
    Request request = Request.get(URI.create(address)).with("Accept", "application/json");
    if (outbound.send(request) instanceof Reply.Answer answer
        && answer.isOk()
        && answer.isWhole()) {
      try {
        return JWKSet.parse(answer.body());
      } catch (ParseException e) {
        LOG.warnf("The keys of a platform are no JWK Set; nobody comes from it. url=%s", address);
      }
    } else {
      LOG.warnf("The keys of a platform cannot be read; they are asked for again. url=%s", address);
    }
    return null;
  }

  /// @param set absent while they cannot be read
  /// @param readAt when the set was read
  /// @param askedAt when that was tried last
  /// @param searchedAt when that was tried last because a key was missing
  private record Keys(@Nullable JWKSet set, Instant readAt, Instant askedAt, Instant searchedAt) {}
}
