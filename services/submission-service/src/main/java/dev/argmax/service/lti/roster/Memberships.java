package dev.argmax.service.lti.roster;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.argmax.service.lti.key.AccessTokens;
import dev.argmax.service.lti.platform.Platform;
import dev.argmax.service.outbound.Reply;
import dev.argmax.service.outbound.Request;
import dev.argmax.service.problem.ProblemException;
import dev.argmax.service.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads page by page who is in a platform's course.
@ApplicationScoped
class Memberships {
  private static final String SCOPE =
      "https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly";
  private static final String TYPE = "application/vnd.ims.lti-nrps.v2.membershipcontainer+json";
  private static final Pattern NEXT =
      Pattern.compile("<([^>]*)>\\s*;[^,<]*\\brel=\"?next\"?(?:[\\s;,]|$)");
  private static final int MOST_PAGES = 100;
  private static final int MOST_PEOPLE = 5000;
  private static final int MOST_BYTES = 8 << 20;

  private final AccessTokens tokens;
  private final ObjectMapper json;

  Memberships(AccessTokens tokens, ObjectMapper json) {
    this.tokens = tokens;
    this.json = json;
  }

  /// Everybody, or a problem: never a part of them. Blocks, and must not be called with a
  /// transaction open.
  List<PlatformMember> of(Platform platform) {
    URI first = first(platform);
    List<PlatformMember> members = new ArrayList<>();
    URI page = first;
    for (int pages = 0; page != null; pages++) {
      if (pages == MOST_PAGES || members.size() > MOST_PEOPLE) {
        throw broken("It says that more than " + MOST_PEOPLE + " people are in the course.");
      }
      Reply.Answer answer = ask(platform, page);
      read(answer, members);
      page = next(answer, page, first);
    }
    return members;
  }

  private static URI first(Platform platform) {
    Platform.Place place = platform.place();
    String address = place == null ? null : place.members();
    if (address == null) {
      throw new ProblemException(
          ProblemType.PLATFORM_NOT_READY,
          "Open argmax from the LMS once, as staff. If that changes nothing, the LMS does not let"
              + " argmax read who is in the course.");
    }
    return URI.create(address + (address.contains("?") ? "&" : "?") + "limit=200");
  }

  private Reply.Answer ask(Platform platform, URI page) {
    Request request = Request.get(page).with("Accept", TYPE).readingAtMost(MOST_BYTES);
    return switch (tokens.send(platform, SCOPE, request)) {
      case Reply.Nothing nothing -> throw broken(nothing.why());
      case Reply.Answer answer when !answer.isOk() ->
          throw broken("It said " + answer.status() + ".");
      case Reply.Answer answer when !answer.isWhole() -> throw broken("It said too much.");
      case Reply.Answer answer -> answer;
    };
  }

  private void read(Reply.Answer answer, List<PlatformMember> members) {
    try {
      JsonNode found = json.readTree(answer.body()).path("members");
      if (!found.isArray()) {
        throw broken("What it said is no list of members.");
      }
      found.forEach(member -> members.add(PlatformMember.of(member)));
    } catch (JsonProcessingException e) {
      throw broken("What it said is no list of members.");
    }
  }

  /// The next page must be where the first was: our token is for nobody else.
  private static @Nullable URI next(Reply.Answer answer, URI page, URI first) {
    Optional<String> link = answer.header("Link");
    Matcher matcher = NEXT.matcher(link.orElse(""));
    if (!matcher.find()) {
      return null;
    }
    try {
      URI next = page.resolve(matcher.group(1));
      if (Objects.equals(next.getScheme(), first.getScheme())
          && Objects.equals(next.getRawAuthority(), first.getRawAuthority())) {
        return next;
      }
    } catch (IllegalArgumentException e) {
      // Said below: it is no address there.
    }
    throw broken("Its next page is somewhere else.");
  }

  private static ProblemException broken(String why) {
    return new ProblemException(
        ProblemType.PLATFORM_UNREACHABLE, "Who is in the course cannot be read. " + why);
  }
}
