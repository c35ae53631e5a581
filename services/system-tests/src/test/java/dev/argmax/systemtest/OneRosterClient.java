package dev.argmax.systemtest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A program that speaks OneRoster 1.2, written from the standard alone: it knows addresses,
/// parameters and field names from there and nothing of argmax but where it is.
final class OneRosterClient {
  private static final String SCOPE = "https://purl.imsglobal.org/spec/or/v1p2/scope/";
  private static final Pattern LINK = Pattern.compile("<([^>]*)>\\s*;\\s*rel=\"?([a-z]+)\"?");

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final ObjectMapper json = new ObjectMapper();
  private final String site;
  private String token = "";

  OneRosterClient(String site) {
    this.site = site;
  }

  /// Asks for an access token with HTTP Basic; returns the answer's status.
  int authorize(String clientId, String secret, String... scopes) {
    var asked = new ArrayList<String>();
    for (var scope : scopes) {
      asked.add(SCOPE + scope);
    }
    var credentials =
        Base64.getEncoder()
            .encodeToString((clientId + ":" + secret).getBytes(StandardCharsets.UTF_8));
    var form =
        "grant_type=client_credentials&scope="
            + URLEncoder.encode(String.join(" ", asked), StandardCharsets.UTF_8);
    var answer =
        send(
            HttpRequest.newBuilder(URI.create(site + "/ims/oneroster/token"))
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    token = tree(answer).path("access_token").asText();
    return answer.statusCode();
  }

  /// Goes on with another token.
  void take(String other) {
    token = other;
  }

  /// All objects of a list, page by page as the links lead.
  ///
  /// @param query of the first page, decoded
  List<JsonNode> list(String path, String name, String... query) {
    var found = new ArrayList<JsonNode>();
    Optional<URI> page = Optional.of(address(path, query));
    while (page.isPresent()) {
      var answer = send(request(page.get()).GET());
      require(answer, 200);
      tree(answer).path(name).forEach(found::add);
      var total = Integer.parseInt(answer.headers().firstValue("X-Total-Count").orElseThrow());
      page = link(answer, "next");
      if (page.isEmpty() && found.size() != total) {
        throw new AssertionError("The pages hold %d of %d".formatted(found.size(), total));
      }
    }
    return found;
  }

  /// One answer, whatever it is.
  HttpResponse<String> get(String path, String... query) {
    return send(request(address(path, query)).GET());
  }

  HttpResponse<String> put(String path, String body) {
    return send(
        request(address(path))
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(body)));
  }

  HttpResponse<String> delete(String path) {
    return send(request(address(path)).DELETE());
  }

  JsonNode tree(HttpResponse<String> answer) {
    try {
      return json.readTree(answer.body());
    } catch (IOException e) {
      throw new AssertionError("No JSON: " + answer.body(), e);
    }
  }

  /// The standard's word for what went wrong.
  String minor(HttpResponse<String> answer) {
    return tree(answer)
        .path("imsx_CodeMinor")
        .path("imsx_codeMinorField")
        .path(0)
        .path("imsx_codeMinorFieldValue")
        .asText();
  }

  private URI address(String path, String... query) {
    var text = new StringBuilder(site).append("/ims/oneroster").append(path);
    for (int i = 0; i < query.length; i += 2) {
      text.append(i == 0 ? "?" : "&")
          .append(query[i])
          .append("=")
          .append(URLEncoder.encode(query[i + 1], StandardCharsets.UTF_8));
    }
    return URI.create(text.toString());
  }

  private static Optional<URI> link(HttpResponse<String> answer, String relation) {
    var links = LINK.matcher(String.join(", ", answer.headers().allValues("Link")));
    while (links.find()) {
      if (links.group(2).equals(relation)) {
        return Optional.of(URI.create(links.group(1)));
      }
    }
    return Optional.empty();
  }

  private HttpRequest.Builder request(URI address) {
    return HttpRequest.newBuilder(address)
        .header("Authorization", "Bearer " + token)
        .header("Accept", "application/json");
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private static void require(HttpResponse<String> answer, int status) {
    if (answer.statusCode() != status) {
      throw new AssertionError(
          answer.uri() + " said " + answer.statusCode() + ": " + answer.body());
    }
  }
}
