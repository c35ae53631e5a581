package dev.argmax.service.oneroster.gradebook;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.argmax.service.oneroster.answer.Kind;
import dev.argmax.service.oneroster.answer.Ref;
import java.util.List;

/// What scores are called in words. There is none yet: scores are points here.
record ScoreScaleView(
    String sourcedId,
    String status,
    String dateLastModified,
    String title,
    String type,
    Ref course,
    @JsonProperty("class") Ref ofClass,
    List<Step> scoreScaleValue) {
  static final Kind<ScoreScaleView> KIND =
      Kind.of("scoreScales", "scoreScale", ScoreScaleView.class);

  record Step(String itemValueLHS, String itemValueRHS) {}
}
