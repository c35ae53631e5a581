package dev.argmax.gateway.lti;

import io.quarkus.qute.TemplateInstance;

/// What an LMS shows that puts us into a frame of its page: the way out of it.
///
/// @param link begins anew, in a tab of its own
record OwnTabPage(String link) implements TemplateInstance {}
