package dev.argmax.service.oneroster.rostering;

import dev.argmax.service.oneroster.answer.Kind;

/// An organization. There is one, the school.
record OrgView(
    String sourcedId,
    String status,
    String dateLastModified,
    String name,
    String type,
    String identifier) {
  static final Kind<OrgView> KIND = Kind.of("orgs", "org", OrgView.class);
}
