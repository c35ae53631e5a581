package dev.argmax.gateway.lti;

import dev.argmax.gateway.staff.Forms;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/// The form that says what a platform is, and what stands in it.
class PlatformForm {
  @RestForm @Nullable String name;
  @RestForm @Nullable String issuer;
  @RestForm @Nullable String clientId;
  @RestForm @Nullable String deploymentIds;
  @RestForm @Nullable String authUrl;
  @RestForm @Nullable String jwksUrl;
  @RestForm @Nullable String tokenUrl;
  @RestForm @Nullable String tokenAudience;
  @RestForm @Nullable String matchBy;

  @RestForm("form-token")
  @Nullable String token;

  /// As the API takes it.
  Map<String, Object> wish() {
    Map<String, Object> wish = new HashMap<>();
    put(wish, "name", name);
    put(wish, "issuer", issuer);
    put(wish, "clientId", clientId);
    put(wish, "authUrl", authUrl);
    put(wish, "jwksUrl", jwksUrl);
    put(wish, "tokenUrl", tokenUrl);
    put(wish, "tokenAudience", tokenAudience);
    put(wish, "matchBy", matchBy);
    wish.put("deploymentIds", lines(deploymentIds));
    return wish;
  }

  /// What is filled in, for the form when it is shown again.
  Filled filled() {
    return new Filled(
        text(name),
        text(issuer),
        text(clientId),
        text(deploymentIds),
        text(authUrl),
        text(jwksUrl),
        text(tokenUrl),
        text(tokenAudience),
        matchBy == null ? "NONE" : matchBy);
  }

  private static void put(Map<String, Object> wish, String name, @Nullable String field) {
    var text = Forms.text(field);
    if (text != null) {
      wish.put(name, text);
    }
  }

  private static List<String> lines(@Nullable String field) {
    return Arrays.stream(text(field).split("\\R"))
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .toList();
  }

  private static String text(@Nullable String field) {
    return Objects.requireNonNullElse(field, "");
  }

  /// What stands in the form.
  ///
  /// @param deploymentIds one a line
  record Filled(
      String name,
      String issuer,
      String clientId,
      String deploymentIds,
      String authUrl,
      String jwksUrl,
      String tokenUrl,
      String tokenAudience,
      String matchBy) {
    static final Filled EMPTY = new Filled("", "", "", "", "", "", "", "", "NONE");

    static Filled of(PlatformView.Platform platform) {
      return new Filled(
          platform.name(),
          platform.issuer(),
          platform.clientId(),
          String.join("\n", platform.deploymentIds()),
          platform.authUrl(),
          platform.jwksUrl(),
          platform.tokenUrl(),
          text(platform.tokenAudience()),
          platform.matchBy());
    }
  }
}
