package dev.argmax.service.lti.launch;

import dev.argmax.service.lti.launch.States.Fresh;
import dev.argmax.service.lti.message.Refusal;
import dev.argmax.service.lti.message.Target;
import dev.argmax.service.lti.platform.Platform;
import dev.argmax.service.lti.platform.Platforms;
import dev.argmax.service.problem.ProblemException;
import dev.argmax.service.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Sends browsers to the platform that they are to sign in by.
@ApplicationScoped
class Logins {
  private final Platforms platforms;
  private final States states;

  Logins(Platforms platforms, States states) {
    this.platforms = platforms;
    this.states = states;
  }

  /// Where the browser goes next.
  String begin(LoginRequest request) {
    Platform platform = platform(request);
    Fresh fresh = states.begin(platform, required("browser", request.browser()));
    Map<String, String> query = new LinkedHashMap<>();
    query.put("scope", "openid");
    query.put("response_type", "id_token");
    query.put("response_mode", "form_post");
    query.put("prompt", "none");
    query.put("client_id", platform.clientId());
    query.put("redirect_uri", required("origin", request.origin()) + "/lti/launch");
    query.put("state", fresh.state());
    query.put("nonce", fresh.nonce());
    query.put("login_hint", required("login_hint", request.loginHint()));
    if (request.messageHint() != null) {
      query.put("lti_message_hint", request.messageHint());
    }
    String address = platform.addresses().auth();
    return address + (address.contains("?") ? "&" : "?") + encoded(query);
  }

  /// Several courses may have registered the same platform; then the link tells which one is meant.
  private Platform platform(LoginRequest request) {
    List<Platform> found =
        platforms.calling(required("iss", request.issuer()), request.clientId()).stream()
            .filter(
                platform ->
                    request.deploymentId() == null
                        || platform.deployments().contains(request.deploymentId()))
            .toList();
    if (found.size() > 1 && request.target() != null) {
      String course = Target.of(request.target()).course();
      found = found.stream().filter(platform -> platform.course().equals(course)).toList();
      if (found.isEmpty()) {
        throw Refusal.AMBIGUOUS_PLATFORM.problem();
      }
    }
    if (found.isEmpty()) {
      throw Refusal.UNKNOWN_PLATFORM.problem();
    }
    if (found.size() > 1) {
      throw Refusal.AMBIGUOUS_PLATFORM.problem();
    }
    return found.getFirst();
  }

  private static String required(String field, @Nullable String value) {
    if (value == null || value.isEmpty()) {
      throw new ProblemException(
          ProblemType.BAD_REQUEST,
          "The LMS sent you without `" + field + "`. Open the link in the LMS once more.");
    }
    return value;
  }

  private static String encoded(Map<String, String> query) {
    return query.entrySet().stream()
        .map(
            field ->
                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }
}
