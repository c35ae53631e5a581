package dev.argmax.gateway.visit;

import dev.argmax.gateway.identity.ProviderClaims;
import dev.argmax.gateway.sso.SignInOffer;
import io.quarkus.qute.TemplateInstance;

/// What somebody reads whom the provider knows and no course here.
record StrangerPage(ProviderClaims claims, SignInOffer.Sso sso) implements TemplateInstance {}
