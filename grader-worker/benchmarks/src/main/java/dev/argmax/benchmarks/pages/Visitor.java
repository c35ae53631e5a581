package dev.argmax.benchmarks.pages;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// Somebody with a browser, as far as a server can tell: cookies, compression, one connection.
final class Visitor {
  private static final Pattern FORM_TOKEN = Pattern.compile("name=\"form-token\" value=\"([^\"]+)");

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .cookieHandler(new CookieManager())
          .build();
  private final String site;

  Visitor(String site) {
    this.site = site;
  }

  /// @param seconds from asking to the last byte
  /// @param bytes as they came over the wire
  record Visit(double seconds, int bytes) {}

  void signIn(String login, String password) {
    var page = new String(send(request("/sign-in").build()).body(), StandardCharsets.UTF_8);
    var token = FORM_TOKEN.matcher(page);
    if (!token.find()) {
      throw new IllegalStateException("no form at " + site + "/sign-in");
    }
    var form =
        "login=%s&password=%s&form-token=%s&to=/"
            .formatted(encoded(login), encoded(password), encoded(token.group(1)));
    var answer =
        send(
            request("/sign-in")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", site)
                .POST(BodyPublishers.ofString(form))
                .build());
    if (answer.statusCode() != 303) {
      throw new IllegalStateException(login + " cannot sign in: " + answer.statusCode());
    }
  }

  Visit visit(String path) {
    var request = request(path).header("Accept-Encoding", "gzip").header("Accept", "text/html,*/*");
    var start = System.nanoTime();
    var answer = send(request.build());
    var seconds = (System.nanoTime() - start) / 1e9;
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(path + " answers " + answer.statusCode());
    }
    return new Visit(seconds, answer.body().length);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(site + path));
  }

  private HttpResponse<byte[]> send(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new IllegalStateException(request.uri() + " does not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
