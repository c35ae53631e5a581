package dev.argmax.service.identity;

import dev.argmax.service.clock.WallClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/// Keys in calendar links. A key stands for one person in the calendar of one course and opens
/// nothing else, because links leak: they lie in the settings of calendar programs and in logs.
@ApplicationScoped
public class CalendarKeys {
  private final ApiTokens tokens;
  private final Persons persons;
  private final WallClock clock;

  CalendarKeys(ApiTokens tokens, Persons persons, WallClock clock) {
    this.tokens = tokens;
    this.persons = persons;
    this.clock = clock;
  }

  /// A new key, shown this once; the person's older one for the course opens nothing any more.
  @Transactional
  public String replace(UUID personId, String course) {
    revoke(personId, course);
    String key = Secrets.fresh();
    ApiToken token =
        new ApiToken(ApiToken.Kind.CALENDAR, Secrets.hash(key), personId, clock.instant());
    token.courseId = course;
    tokens.persist(token);
    return key;
  }

  /// Takes the person's key for the course out of use.
  @Transactional
  public void revoke(UUID personId, String course) {
    tokens.update(
        "revokedAt = ?1 where kind = ?2 and personId = ?3 and courseId = ?4 and revokedAt is null",
        clock.instant(),
        ApiToken.Kind.CALENDAR,
        personId,
        course);
  }

  /// Whose key for the calendar of this course it is; empty if it is none.
  @Transactional
  public Optional<Identity> identify(String key, String course) {
    return tokens
        .validAt(key, clock.instant())
        .filter(found -> found.kind == ApiToken.Kind.CALENDAR && course.equals(found.courseId))
        .flatMap(
            found ->
                persons
                    .findByIdOptional(found.personId)
                    .map(
                        p ->
                            new Identity(
                                p.id, p.login, p.displayName, found.kind, found.expiresAt)));
  }
}
