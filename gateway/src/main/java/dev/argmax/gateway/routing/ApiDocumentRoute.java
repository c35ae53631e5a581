package dev.argmax.gateway.routing;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;

/// Serves the document of the API, as YAML unless JSON is asked for.
class ApiDocumentRoute {
  private final ApiDocument document;

  ApiDocumentRoute(ApiDocument document) {
    this.document = document;
  }

  void register(@Observes Router router) {
    router.get("/q/openapi").order(500).handler(this::handle);
  }

  private void handle(RoutingContext context) {
    var json = wantsJson(context);
    context
        .response()
        .putHeader("Content-Type", json ? "application/json" : "application/yaml;charset=UTF-8")
        .putHeader("Vary", "Accept")
        .end(json ? document.json() : document.yaml());
  }

  private static boolean wantsJson(RoutingContext context) {
    var accept = context.request().getHeader("Accept");
    return "json".equalsIgnoreCase(context.request().getParam("format"))
        || (accept != null && accept.contains("json"));
  }
}
