package dev.argmax.gateway.lti;

import dev.argmax.gateway.visit.Visit;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/// Lets staff choose which assignments a platform shows.
record DeepLinkPage(Visit visit, String ticket, Offer offer) implements TemplateInstance {
  /// @param multiple whether more than one may be chosen
  record Offer(String course, String platform, boolean multiple, List<Item> items) {}

  record Item(String slug, String title) {}
}
