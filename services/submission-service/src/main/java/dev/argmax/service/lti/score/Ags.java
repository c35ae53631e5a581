package dev.argmax.service.lti.score;

import dev.argmax.service.lti.platform.Platform;
import java.net.URI;

/// Names and addresses of the Assignment and Grade Services 2.0.
final class Ags {
  static final String SCORE = "https://purl.imsglobal.org/spec/lti-ags/scope/score";
  static final String LINE_ITEM = "https://purl.imsglobal.org/spec/lti-ags/scope/lineitem";
  static final String SCORE_TYPE = "application/vnd.ims.lis.v1.score+json";
  static final String LINE_ITEM_TYPE = "application/vnd.ims.lis.v2.lineitem+json";
  static final String LINE_ITEMS_TYPE = "application/vnd.ims.lis.v2.lineitemcontainer+json";

  private Ags() {}

  static boolean mayScore(Platform platform) {
    return platform.place() != null && platform.place().scopes().contains(SCORE);
  }

  static boolean mayMakeLineItems(Platform platform) {
    return platform.place() != null
        && platform.place().lineItems() != null
        && platform.place().scopes().contains(LINE_ITEM);
  }

  /// Where the scores of a line item go: `scores` is one segment more of its path, before whatever
  /// query it has.
  static URI scores(String lineItem) {
    int query = lineItem.indexOf('?');
    return query < 0
        ? URI.create(lineItem + "/scores")
        : URI.create(lineItem.substring(0, query) + "/scores" + lineItem.substring(query));
  }

  /// The address with one parameter more in its query.
  static URI with(String address, String parameter) {
    return URI.create(address + (address.contains("?") ? "&" : "?") + parameter);
  }
}
