package dev.argmax.gateway.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/// Slows down the guessing of passwords. Counts by address, so that nobody can lock out somebody
/// else, and more narrowly by address and login.
@ApplicationScoped
public class SignInLimit {
  private final LimitsConfig limits;
  private final Cache<String, AtomicInteger> attempts =
      Caffeine.newBuilder().maximumSize(20_000).expireAfterWrite(Duration.ofMinutes(1)).build();

  SignInLimit(LimitsConfig limits) {
    this.limits = limits;
  }

  /// Counts an attempt and says whether it may be made.
  public boolean allows(String address, String login) {
    return count(address) <= limits.signInsOfAddress()
        && count(address + " " + login) <= limits.signIns();
  }

  /// Counts a program's attempt to get a token and says whether it may be made.
  public boolean allowsProgram(String address) {
    return count(address + " as a program") <= limits.signInsOfAddress();
  }

  /// Counts somebody who comes from an LMS and says whether they may go on.
  public boolean allowsLaunch(String address) {
    return count(address + " from an LMS") <= limits.launchesOfAddress();
  }

  private int count(String who) {
    return attempts.get(who, _ -> new AtomicInteger()).incrementAndGet();
  }
}
