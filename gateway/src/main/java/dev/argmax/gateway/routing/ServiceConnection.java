package dev.argmax.gateway.routing;

import dev.argmax.gateway.limits.LimitsConfig;
import dev.argmax.gateway.service.InternalConfig;
import dev.argmax.gateway.service.ServiceConfig;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/// The connections over which requests stream to the service.
@ApplicationScoped
class ServiceConnection {
  private final ServiceConfig service;
  private final InternalConfig internal;
  private final LimitsConfig limits;
  private final HttpClient client;

  ServiceConnection(
      Vertx vertx, ServiceConfig service, InternalConfig internal, LimitsConfig limits) {
    this.service = service;
    this.internal = internal;
    this.limits = limits;
    this.client =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setDefaultHost(service.url().getHost())
                .setDefaultPort(port())
                .setSsl("https".equals(service.url().getScheme()))
                .setConnectTimeout((int) service.connectTimeout().toMillis())
                .setMaxPoolSize(service.connections())
                .setMaxWaitQueueSize(64)
                .setKeepAliveTimeout(20));
  }

  Future<HttpClientRequest> request(HttpMethod method, String uri) {
    return client
        .request(new RequestOptions().setMethod(method).setURI(uri))
        .map(request -> request.putHeader("Authorization", "Bearer " + internal.token()));
  }

  /// A `Location` as clients know the place: without the service's own address.
  String publicLocation(String location) {
    var own = service.url().getScheme() + "://" + service.url().getAuthority();
    return location.startsWith(own + "/") ? location.substring(own.length()) : location;
  }

  long bodyLimit() {
    return limits.body().asLongValue();
  }

  Duration answerTimeout() {
    return service.answerTimeout();
  }

  private int port() {
    var port = service.url().getPort();
    return port > 0 ? port : "https".equals(service.url().getScheme()) ? 443 : 80;
  }
}
