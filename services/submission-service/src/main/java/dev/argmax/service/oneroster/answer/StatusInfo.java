package dev.argmax.service.oneroster.answer;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/// The standard's error body.
record StatusInfo(
    @JsonProperty("imsx_codeMajor") String codeMajor,
    @JsonProperty("imsx_severity") String severity,
    @JsonProperty("imsx_description") String description,
    @JsonProperty("imsx_CodeMinor") CodeMinor codeMinor) {

  static StatusInfo failure(Minor minor, String description) {
    return new StatusInfo(
        "failure",
        "error",
        description,
        new CodeMinor(List.of(new CodeMinorField("TargetEndSystem", minor))));
  }

  record CodeMinor(@JsonProperty("imsx_codeMinorField") List<CodeMinorField> fields) {}

  record CodeMinorField(
      @JsonProperty("imsx_codeMinorFieldName") String name,
      @JsonProperty("imsx_codeMinorFieldValue") Minor value) {}
}
