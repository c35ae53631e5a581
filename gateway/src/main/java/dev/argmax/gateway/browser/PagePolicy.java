package dev.argmax.gateway.browser;

import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/// Single pages of which browsers are told something else than of all others.
public final class PagePolicy {
  private static final String FORM_TARGET = PagePolicy.class.getName() + " form";
  private static final String FRAMED = PagePolicy.class.getName() + " framed";

  private PagePolicy() {}

  /// Lets the forms of the page that answers this request be sent to the site of this address too.
  public static void letFormsGoTo(RoutingContext context, URI address) {
    var port = address.getPort() < 0 ? "" : ":" + address.getPort();
    context.put(FORM_TARGET, address.getScheme() + "://" + address.getHost() + port);
  }

  /// Lets other sites show the page that answers this request inside of theirs. Only for pages on
  /// which nothing can be done.
  public static void letOthersFrame(RoutingContext context) {
    context.put(FRAMED, true);
  }

  static @Nullable String formTarget(RoutingContext context) {
    return context.get(FORM_TARGET);
  }

  static boolean mayBeFramed(RoutingContext context) {
    return context.get(FRAMED) != null;
  }
}
