package dev.argmax.service.testing;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;

/// Somebody who keeps what they read and asks only whether it still holds (RFC 9111).
public final class Revalidating {
  private final Client client;
  private final Map<String, Kept> kept = new HashMap<>();
  private int confirmed;

  public Revalidating(Client client) {
    this.client = client;
  }

  private record Kept(String tag, String body) {}

  /// What they take the answer at this path for. A refusal is not kept.
  public String reads(String path) {
    Kept known = kept.get(path);
    Response answer =
        known == null
            ? client.request().get(path)
            : client.request().header("If-None-Match", known.tag()).get(path);
    if (known != null && answer.statusCode() == 304) {
      confirmed++;
      return known.body();
    }
    String body = answer.body().asString();
    if (answer.statusCode() == 200) {
      kept.put(path, new Kept(answer.header("ETag"), body));
    } else {
      kept.remove(path);
    }
    return body;
  }

  /// How often they were told that what they had still holds.
  public int confirmed() {
    return confirmed;
  }
}
