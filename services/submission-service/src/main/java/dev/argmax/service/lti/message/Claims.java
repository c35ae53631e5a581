package dev.argmax.service.lti.message;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The claims of an LTI message, by the names of LTI 1.3, AGS 2.0, NRPS 2.0 and Deep Linking 2.0.
/// Whatever is missing or of another type counts as not said.
record Claims(JsonNode all) {
  private static final String LTI = "https://purl.imsglobal.org/spec/lti/claim/";
  private static final String AGS = "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint";
  private static final String NRPS =
      "https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice";
  private static final String CHOOSING =
      "https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings";
  private static final int LONGEST = 2000;

  Optional<String> standard(String name) {
    return text(all.path(name));
  }

  Optional<String> lti(String name) {
    return text(all.path(LTI + name));
  }

  Optional<String> lti(String name, String member) {
    return text(all.path(LTI + name).path(member));
  }

  /// Of the Assignment and Grade Services.
  Optional<String> grades(String member) {
    return text(all.path(AGS).path(member));
  }

  List<String> gradeScopes() {
    return texts(all.path(AGS).path("scope"));
  }

  /// Of the Names and Role Provisioning Services.
  Optional<String> members() {
    return text(all.path(NRPS).path("context_memberships_url"));
  }

  /// Of Deep Linking.
  JsonNode choosing() {
    return all.path(CHOOSING);
  }

  static Optional<String> text(JsonNode node) {
    return node.isTextual() && !node.asText().isEmpty() && node.asText().length() <= LONGEST
        ? Optional.of(node.asText())
        : Optional.empty();
  }

  static List<String> texts(JsonNode node) {
    List<String> texts = new ArrayList<>();
    node.forEach(each -> text(each).ifPresent(texts::add));
    return texts;
  }
}
