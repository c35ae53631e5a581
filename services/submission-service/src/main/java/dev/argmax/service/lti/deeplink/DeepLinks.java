package dev.argmax.service.lti.deeplink;

import dev.argmax.service.course.Courses;
import dev.argmax.service.course.Permission;
import dev.argmax.service.grade.GradedItem;
import dev.argmax.service.grade.Schemes;
import dev.argmax.service.identity.Secrets;
import dev.argmax.service.lti.key.Signer;
import dev.argmax.service.lti.link.Ticket.ToChoose;
import dev.argmax.service.lti.link.Tickets;
import dev.argmax.service.lti.message.Launch.Choosing;
import dev.argmax.service.lti.message.Refusal;
import dev.argmax.service.lti.platform.Platform;
import dev.argmax.service.problem.ProblemException;
import dev.argmax.service.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Offers the assignments of a course, and signs what was chosen.
@ApplicationScoped
public class DeepLinks {
  private static final String LTI = "https://purl.imsglobal.org/spec/lti/claim/";
  private static final String CHOSEN = "https://purl.imsglobal.org/spec/lti-dl/claim/content_items";
  private static final String DATA = "https://purl.imsglobal.org/spec/lti-dl/claim/data";

  private final Tickets tickets;
  private final Courses courses;
  private final Schemes schemes;
  private final Signer signer;

  DeepLinks(Tickets tickets, Courses courses, Schemes schemes, Signer signer) {
    this.tickets = tickets;
    this.courses = courses;
    this.schemes = schemes;
    this.signer = signer;
  }

  /// What there is to choose from.
  ///
  /// @param returnUrl where the answer will go
  /// @param multiple whether more than one may be chosen
  public record Offer(
      String course, String platform, String returnUrl, boolean multiple, List<Item> items) {}

  /// An assignment.
  public record Item(String slug, String title) {}

  /// What goes back to the platform, by the browser.
  ///
  /// @param message signed
  public record Answer(String returnUrl, String message) {}

  /// The offer for this person, who must have come with the ticket.
  @Transactional
  public Offer offer(String ticket, String browser, UUID person) {
    Tickets.Shown shown = tickets.look(ticket, browser);
    Choosing choosing = choosing(shown, person);
    Platform platform = shown.platform();
    return new Offer(
        platform.course(),
        platform.name(),
        choosing.returnUrl(),
        choosing.multiple(),
        schemes.of(platform.course()).items().stream()
            .map(item -> new Item(item.slug(), item.title()))
            .toList());
  }

  /// The answer with these assignments, in the order of the course.
  ///
  /// @param origin where this site is for the person, such as `https://argmax.example.edu`
  @Transactional
  public Answer answer(Choice choice, UUID person, String origin) {
    Tickets.Shown shown = tickets.use(choice.ticket(), choice.browser());
    Choosing choosing = choosing(shown, person);
    Platform platform = shown.platform();
    List<GradedItem> chosen =
        schemes.of(platform.course()).items().stream()
            .filter(item -> choice.slugs().contains(item.slug()))
            .toList();
    if (chosen.size() != choice.slugs().size() || (chosen.size() > 1 && !choosing.multiple())) {
      throw new ProblemException(
          ProblemType.BAD_REQUEST,
          choosing.multiple()
              ? "An assignment that was chosen is not in the course any more."
              : "The LMS takes one assignment at a time.");
    }
    return new Answer(
        choosing.returnUrl(),
        signer.sign(
            platform.clientId(),
            platform.issuer(),
            claims(
                choosing,
                chosen.stream().map(item -> link(item, platform, choosing, origin)).toList())));
  }

  /// @param slugs of the assignments that were chosen
  public record Choice(String ticket, String browser, Set<String> slugs) {}

  private Choosing choosing(Tickets.Shown shown, UUID person) {
    if (!(shown.ticket() instanceof ToChoose ticket) || !ticket.person().equals(person)) {
      throw Refusal.TICKET.problem();
    }
    if (!courses.member(shown.platform().course(), person).may(Permission.READ_AHEAD)) {
      throw Refusal.NOT_STAFF.problem();
    }
    return ticket.choosing();
  }

  private static Map<String, Object> claims(Choosing choosing, List<Map<String, Object>> links) {
    Map<String, Object> claims = new LinkedHashMap<>();
    claims.put("nonce", Secrets.fresh());
    claims.put(LTI + "message_type", "LtiDeepLinkingResponse");
    claims.put(LTI + "version", "1.3.0");
    claims.put(LTI + "deployment_id", choosing.deployment());
    claims.put(CHOSEN, links);
    if (choosing.data() != null) {
      claims.put(DATA, choosing.data());
    }
    return claims;
  }

  private static Map<String, Object> link(
      GradedItem item, Platform platform, Choosing choosing, String origin) {
    Map<String, Object> link = new LinkedHashMap<>();
    link.put("type", "ltiResourceLink");
    link.put("title", item.title());
    link.put("url", origin + "/courses/" + platform.course() + "/assignments/" + item.slug());
    link.put("custom", Map.of("assignment", item.slug()));
    Double max = item.maxScore();
    if (choosing.lineItems() && max != null && max > 0) {
      link.put(
          "lineItem",
          Map.of("label", item.title(), "scoreMaximum", max, "resourceId", item.slug()));
    }
    return link;
  }
}
