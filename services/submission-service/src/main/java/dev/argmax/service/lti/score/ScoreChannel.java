package dev.argmax.service.lti.score;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.argmax.service.clock.WallClock;
import dev.argmax.service.delivery.Channel;
import dev.argmax.service.delivery.Delivery;
import dev.argmax.service.delivery.Outcome;
import dev.argmax.service.delivery.Outcome.Delivered;
import dev.argmax.service.lti.key.AccessTokens;
import dev.argmax.service.lti.platform.Platform;
import dev.argmax.service.lti.score.ScoreNews.News;
import dev.argmax.service.outbound.Reply;
import dev.argmax.service.outbound.Request;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/// Tells a platform somebody's score, as it is released when its turn comes.
@Singleton
class ScoreChannel implements Channel {
  static final String NAME = "LTI_SCORE";

  private final ScoreNews unknown;
  private final AccessTokens tokens;
  private final WallClock clock;
  private final ObjectMapper json;

  ScoreChannel(ScoreNews unknown, AccessTokens tokens, WallClock clock, ObjectMapper json) {
    this.unknown = unknown;
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
    String[] content = delivery.parcel().content().split(" ", 2);
    Optional<News> news =
        unknown.news(delivery.parcel().target(), UUID.fromString(content[0]), content[1]);
    return news.map(this::send).orElseGet(() -> new Delivered(null));
  }

  private Outcome send(News news) {
    Platform platform = news.platform();
    Request request =
        Request.post(Ags.scores(news.lineItem()), Ags.SCORE_TYPE, written(news.score()));
    Reply reply = tokens.send(platform, Ags.SCORE, request);
    // 409 says that the platform has this time or a later one already: the answer to an earlier
    // attempt was lost.
    if (reply instanceof Reply.Answer answer && (answer.isOk() || answer.status() == 409)) {
      unknown.settle(news);
      return new Delivered(answer.status());
    }
    return Replies.outcome(reply, clock.instant());
  }

  private String written(Score score) {
    try {
      return json.writeValueAsString(score);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("A score must have a JSON form", e);
    }
  }
}
