package dev.argmax.gateway.token;

import dev.argmax.gateway.course.Moment;
import dev.argmax.gateway.visit.Visit;
import io.quarkus.qute.TemplateInstance;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A person's API tokens: the list, and the form to make one.
///
/// @param issued one that was just made, which is shown this once
/// @param trouble why none was made
/// @param base the address of this site, for the line to try it with
record TokensPage(
    Visit visit,
    List<Line> lines,
    TokenView.@Nullable Issued issued,
    @Nullable String trouble,
    String base)
    implements TemplateInstance {

  private static final ZoneId UTC = ZoneId.of("UTC");

  static TokensPage of(Visit visit, List<TokenView> tokens, String base) {
    return new TokensPage(visit, tokens.stream().map(Line::of).toList(), null, null, base);
  }

  TokensPage with(TokenView.Issued token) {
    return new TokensPage(visit, lines, token, null, base);
  }

  TokensPage because(String refusal) {
    return new TokensPage(visit, lines, null, refusal, base);
  }

  /// One token. Its times are in UTC: a token belongs to no course, which is what has a zone.
  record Line(
      String id, String name, Moment made, @Nullable Moment expires, @Nullable Moment used) {
    static Line of(TokenView token) {
      return new Line(
          token.id(),
          token.name(),
          Moment.of(token.createdAt(), UTC),
          moment(token.expiresAt()),
          moment(token.lastUsedAt()));
    }

    private static @Nullable Moment moment(@Nullable Instant instant) {
      return instant == null ? null : Moment.of(instant, UTC);
    }
  }
}
