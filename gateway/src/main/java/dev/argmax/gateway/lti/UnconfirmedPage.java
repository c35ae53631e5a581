package dev.argmax.gateway.lti;

import io.quarkus.qute.TemplateInstance;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// What somebody reads whom a platform sends and nobody here is linked to yet.
///
/// @param link where they sign in and say who they are
record UnconfirmedPage(String platform, String who, String link) implements TemplateInstance {
  static UnconfirmedPage of(LtiService.Entered entered) {
    var ticket = Objects.requireNonNullElse(entered.ticket(), "");
    return new UnconfirmedPage(
        Objects.requireNonNullElse(entered.platform(), ""),
        Objects.requireNonNullElse(entered.who(), ""),
        "/lti/link?ticket=" + URLEncoder.encode(ticket, StandardCharsets.UTF_8));
  }
}
