package dev.argmax.service.client;

import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/// The form of a request for an access token (RFC 6749, 4.4.2).
class Form {
  @RestForm("grant_type")
  @Nullable String grantType;

  @RestForm("client_id")
  @Nullable String clientId;

  @RestForm("client_secret")
  @Nullable String clientSecret;

  @RestForm @Nullable String scope;
}
