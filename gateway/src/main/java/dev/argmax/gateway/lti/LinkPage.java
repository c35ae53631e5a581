package dev.argmax.gateway.lti;

import dev.argmax.gateway.visit.Visit;
import io.quarkus.qute.TemplateInstance;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Asks somebody who is signed in whether they are whom a platform sent.
///
/// @param email as the platform knows it; empty if it does not say
record LinkPage(Visit visit, String ticket, String platform, String who, String email)
    implements TemplateInstance {
  static LinkPage of(Visit visit, String ticket, Question question) {
    var email = Objects.requireNonNullElse(question.email(), "");
    return new LinkPage(
        visit,
        ticket,
        question.platform(),
        question.who(),
        email.equals(question.who()) ? "" : email);
  }

  record Question(String platform, String who, @Nullable String email) {}
}
