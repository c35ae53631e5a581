package dev.argmax.systemtest;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Somebody at a browser: keeps cookies, and follows redirects only when told to.
final class Browser {
  private static final Pattern FORM_ACTION = Pattern.compile("<form[^>]*? action=\"([^\"]+)\"");
  private static final Pattern FORM_TOKEN =
      Pattern.compile("name=\"form-token\" value=\"([^\"]+)\"");

  private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .cookieHandler(cookies)
          .build();

  /// The page at this address, or where it leads.
  HttpResponse<String> get(URI address) {
    return send(HttpRequest.newBuilder(address).GET());
  }

  /// The same with one header more.
  HttpResponse<String> get(URI address, String header, String value) {
    return send(HttpRequest.newBuilder(address).header(header, value).GET());
  }

  /// Goes where this answer leads, until there is a page.
  HttpResponse<String> follow(HttpResponse<String> answer) {
    var last = answer;
    for (var steps = 0; last.statusCode() / 100 == 3; steps++) {
      if (steps == 10) {
        throw new AssertionError("redirected without end, now to " + location(last));
      }
      last = get(location(last));
    }
    return last;
  }

  /// Where this answer leads.
  static URI location(HttpResponse<?> answer) {
    return answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow());
  }

  /// Sends the form that this page holds, with these fields and the token that is on it.
  HttpResponse<String> submit(HttpResponse<String> page, Map<String, String> fields) {
    var token = FORM_TOKEN.matcher(page.body());
    var form = fields.entrySet().stream().map(field -> pair(field.getKey(), field.getValue()));
    var body = form.collect(Collectors.joining("&"));
    return send(
        HttpRequest.newBuilder(page.uri().resolve(action(page)))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                BodyPublishers.ofString(
                    token.find() ? body + "&" + pair("form-token", token.group(1)) : body)));
  }

  private static String action(HttpResponse<String> page) {
    var action = FORM_ACTION.matcher(page.body());
    if (!action.find()) {
      throw new AssertionError("no form on " + page.uri() + ":\n" + page.body());
    }
    return action.group(1).replace("&amp;", "&");
  }

  /// The names of the cookies that this browser holds.
  List<String> cookieNames() {
    return cookies.getCookieStore().getCookies().stream().map(HttpCookie::getName).toList();
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    // To browsers, 127.0.0.1 is as secure as HTTPS; to this client it is not.
    cookies.getCookieStore().getCookies().forEach(cookie -> cookie.setSecure(false));
    try {
      return http.send(request.header("Accept", "text/html").build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError("no answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }

  private static String pair(String name, String value) {
    return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
