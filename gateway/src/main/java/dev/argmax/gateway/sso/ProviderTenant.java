package dev.argmax.gateway.sso;

import dev.argmax.gateway.browser.Digests;
import dev.argmax.gateway.service.InternalConfig;
import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TenantConfigResolver;
import io.quarkus.oidc.runtime.OidcTenantConfig.ApplicationType;
import io.quarkus.oidc.runtime.OidcTenantConfig.TokenStateManager.Strategy;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/// How the OIDC library is to speak to the provider.
///
/// It is told so only on [Provider#PATH]; everywhere else it knows no provider and therefore
/// authenticates nobody: the API has its tokens, the pages their cookie. It connects when the first
/// person signs in, so a provider that is down does not keep this door from starting.
///
/// What the library has to remember while somebody is at the provider (state, nonce, code verifier,
/// the way back) it puts into cookies, encrypted under keys derived from the secret that all doors
/// share: any of them can finish what another began.
@ApplicationScoped
class ProviderTenant implements TenantConfigResolver {
  private final @Nullable OidcTenantConfig tenant;

  ProviderTenant(SsoConfig config, InternalConfig internal) {
    this.tenant = config.issuer().map(issuer -> tenant(issuer, config, internal)).orElse(null);
  }

  @Override
  public Uni<OidcTenantConfig> resolve(
      RoutingContext context, OidcRequestContext<OidcTenantConfig> requestContext) {
    return context.normalizedPath().equals(Provider.PATH)
        ? Uni.createFrom().item(tenant)
        : Uni.createFrom().nullItem();
  }

  private static OidcTenantConfig tenant(URI issuer, SsoConfig config, InternalConfig internal) {
    var tenant =
        OidcTenantConfig.authServerUrl(issuer.toString())
            .tenantId("sso")
            .applicationType(ApplicationType.WEB_APP)
            .clientId(config.clientId())
            .authentication()
            .scopes("profile", "email")
            .redirectPath(Provider.PATH)
            .restorePathAfterRedirect()
            .pkceRequired()
            .nonceRequired()
            .stateSecret(Digests.hmac(internal.token(), "sso-state"))
            .cookiePath(Provider.PATH)
            .end()
            .tokenStateManager()
            .strategy(Strategy.ID_TOKEN)
            .encryptionSecret(Digests.hmac(internal.token(), "sso-tokens"))
            .end();
    config.clientSecret().ifPresent(tenant::credentials);
    return tenant.build();
  }
}
