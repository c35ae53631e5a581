package dev.argmax.service.lti.message;

import com.fasterxml.jackson.databind.JsonNode;
import dev.argmax.service.lti.message.Launch.Choosing;
import dev.argmax.service.lti.platform.Platform;
import dev.argmax.service.lti.platform.Platform.Place;
import dev.argmax.service.lti.platform.Platforms;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads a message whose signature, parties and times are right.
@ApplicationScoped
class LaunchReading {
  private static final String MEMBERS_SCOPE =
      "https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly";
  private static final int LONGEST_SUBJECT = 255;

  private final Platforms platforms;

  LaunchReading(Platforms platforms) {
    this.platforms = platforms;
  }

  Launch read(Claims claims, Platform platform) {
    require(
        claims.lti("deployment_id").filter(platform.deployments()::contains).isPresent(),
        Refusal.DEPLOYMENT);
    require(claims.lti("version").filter("1.3.0"::equals).isPresent(), Refusal.VERSION);
    String subject =
        claims
            .standard("sub")
            .filter(text -> text.length() <= LONGEST_SUBJECT)
            .orElseThrow(Refusal.SUBJECT::problem);
    Target target = Target.of(claims.lti("target_link_uri").orElse(""));
    require(target.course() == null || platform.course().equals(target.course()), Refusal.TARGET);
    Optional<String> email = claims.standard("email");
    return new Launch(
        subject,
        claims.standard("name").or(() -> email).orElse(subject),
        email.orElse(null),
        claims.lti("lis", "person_sourcedid").orElse(null),
        claims.lti("custom", "assignment").orElse(target.assignment()),
        place(claims),
        address(claims.grades("lineitem")),
        choosing(claims));
  }

  private @Nullable Place place(Claims claims) {
    return claims
        .lti("context", "id")
        .map(
            context -> {
              Set<String> scopes = new LinkedHashSet<>(claims.gradeScopes());
              String members = address(claims.members());
              if (members != null) {
                scopes.add(MEMBERS_SCOPE);
              }
              return new Place(context, address(claims.grades("lineitems")), members, scopes);
            })
        .orElse(null);
  }

  private @Nullable Choosing choosing(Claims claims) {
    return switch (claims.lti("message_type").orElse("")) {
      case "LtiResourceLinkRequest" -> {
        require(claims.lti("resource_link", "id").isPresent(), Refusal.MESSAGE_TYPE);
        yield null;
      }
      case "LtiDeepLinkingRequest" ->
          choosing(claims.choosing(), claims.lti("deployment_id").orElseThrow());
      default -> throw Refusal.MESSAGE_TYPE.problem();
    };
  }

  private Choosing choosing(JsonNode settings, String deployment) {
    String back =
        Optional.ofNullable(address(Claims.text(settings.path("deep_link_return_url"))))
            .orElseThrow(Refusal.RETURN_ADDRESS::problem);
    List<String> types = Claims.texts(settings.path("accept_types"));
    require(types.contains("ltiResourceLink"), Refusal.NOTHING_TO_CHOOSE);
    return new Choosing(
        deployment,
        back,
        settings.path("data").isTextual() ? settings.path("data").asText() : null,
        settings.path("accept_multiple").asBoolean(true),
        settings.path("accept_lineitem").asBoolean(true));
  }

  /// What is no address that a platform may have counts as not said.
  private @Nullable String address(Optional<String> text) {
    return text.filter(platforms::isAddress).orElse(null);
  }

  private static void require(boolean holds, Refusal otherwise) {
    if (!holds) {
      throw otherwise.problem();
    }
  }
}
