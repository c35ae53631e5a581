package dev.argmax.gateway.webhook;

import dev.argmax.gateway.staff.Desk;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/// Who is told of news in a course, and the form to have one more told.
///
/// @param address as it was typed before it was refused
/// @param trouble why; empty if nothing was refused
record WebhooksPage(
    Desk desk, List<Line> lines, List<Choice> choices, String address, String trouble)
    implements TemplateInstance {
  private static final List<Choice> CHOICES =
      List.of(
          new Choice("GRADE", "Released grades"),
          new Choice("DATES", "Dates of one student"),
          new Choice("ENROLMENT", "Who is in the course"),
          new Choice("ASSIGNMENT", "Assignments"));

  static WebhooksPage of(Desk desk, WebhookView.Webhooks found) {
    return new WebhooksPage(
        desk,
        found.items().stream()
            .map(each -> new Line(each.id(), each.url(), words(each.kinds()), each.enabled()))
            .toList(),
        CHOICES,
        "",
        "");
  }

  WebhooksPage because(String refusal, String typed) {
    return new WebhooksPage(desk, lines, choices, typed, refusal);
  }

  /// The kinds as people call them.
  static String words(List<String> kinds) {
    return CHOICES.stream()
        .filter(choice -> kinds.contains(choice.kind()))
        .map(Choice::label)
        .reduce((some, more) -> some + ", " + more)
        .orElse("");
  }

  record Choice(String kind, String label) {}

  record Line(String id, String url, String kinds, boolean enabled) {}
}
