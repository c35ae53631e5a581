package dev.argmax.service.lti.score;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.argmax.service.clock.WallClock;
import dev.argmax.service.delivery.Channel;
import dev.argmax.service.delivery.Delivery;
import dev.argmax.service.delivery.Outcome;
import dev.argmax.service.delivery.Outcome.Delivered;
import dev.argmax.service.delivery.Outcome.Refused;
import dev.argmax.service.lti.key.AccessTokens;
import dev.argmax.service.lti.platform.Platform;
import dev.argmax.service.lti.score.Columns.Column;
import dev.argmax.service.outbound.Reply;
import dev.argmax.service.outbound.Request;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Has a platform make a column for an assignment, unless it has one that we made before.
@Singleton
class LineItemChannel implements Channel {
  static final String NAME = "LTI_LINE_ITEM";

  private final Columns columns;
  private final AccessTokens tokens;
  private final WallClock clock;
  private final ObjectMapper json;

  LineItemChannel(Columns columns, AccessTokens tokens, WallClock clock, ObjectMapper json) {
    this.columns = columns;
    this.tokens = tokens;
    this.clock = clock;
    this.json = json;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Outcome send(Delivery delivery) {
    return columns
        .wanted(delivery.parcel().target(), delivery.parcel().content())
        .map(this::send)
        .orElseGet(() -> new Delivered(null));
  }

  private Outcome send(Column wanted) {
    Reply list = ask(wanted, Request.get(filtered(wanted)).with("Accept", Ags.LINE_ITEMS_TYPE));
    if (!(list instanceof Reply.Answer answer) || !answer.isOk()) {
      return Replies.outcome(list, clock.instant());
    }
    Optional<String> known = known(answer, wanted.assignment());
    return known.isPresent() ? take(wanted, known, answer) : make(wanted);
  }

  private Outcome make(Column wanted) {
    Request request =
        Request.post(URI.create(address(wanted)), Ags.LINE_ITEM_TYPE, written(wanted))
            .with("Accept", Ags.LINE_ITEM_TYPE);
    Reply reply = ask(wanted, request);
    return reply instanceof Reply.Answer answer && answer.isOk()
        ? take(wanted, id(parsed(answer)), answer)
        : Replies.outcome(reply, clock.instant());
  }

  private Outcome take(Column wanted, Optional<String> id, Reply.Answer answer) {
    return columns.take(wanted, id)
        ? new Delivered(answer.status())
        : new Refused(answer.status(), "The platform names no usable address of the line item.");
  }

  private Reply ask(Column wanted, Request request) {
    return tokens.send(wanted.platform(), Ags.LINE_ITEM, request);
  }

  private Optional<String> known(Reply.Answer answer, String assignment) {
    for (JsonNode item : parsed(answer)) {
      if (item.path("resourceId").asText("").equals(assignment)) {
        return id(item);
      }
    }
    return Optional.empty();
  }

  private JsonNode parsed(Reply.Answer answer) {
    try {
      return json.readTree(answer.body());
    } catch (JsonProcessingException e) {
      return json.nullNode();
    }
  }

  private static Optional<String> id(JsonNode item) {
    return Optional.of(item.path("id").asText("")).filter(id -> !id.isEmpty());
  }

  private String written(Column wanted) {
    try {
      return json.writeValueAsString(
          Map.of(
              "label", wanted.title(),
              "scoreMaximum", wanted.maximum(),
              "resourceId", wanted.assignment()));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("A line item must have a JSON form", e);
    }
  }

  private static URI filtered(Column wanted) {
    return Ags.with(
        address(wanted),
        "resource_id=" + URLEncoder.encode(wanted.assignment(), StandardCharsets.UTF_8));
  }

  private static String address(Column wanted) {
    Platform.Place place = Objects.requireNonNull(wanted.platform().place());
    return Objects.requireNonNull(place.lineItems());
  }
}
