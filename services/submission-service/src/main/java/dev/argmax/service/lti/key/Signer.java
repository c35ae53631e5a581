package dev.argmax.service.lti.key;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.argmax.service.clock.WallClock;
import dev.argmax.service.identity.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;

/// Signs what we say to platforms.
@ApplicationScoped
public class Signer {
  private static final Duration GOOD_FOR = Duration.ofMinutes(5);

  private final ToolKeys keys;
  private final WallClock clock;

  Signer(ToolKeys keys, WallClock clock) {
    this.keys = keys;
    this.clock = clock;
  }

  /// The public keys by which it can be checked, as a JWK Set.
  public String publicKeys() {
    return keys.published();
  }

  /// A token with these claims, good for five minutes and only once.
  public String sign(String issuer, String audience, Map<String, ?> claims) {
    Instant now = clock.instant();
    JWTClaimsSet.Builder content =
        new JWTClaimsSet.Builder()
            .issuer(issuer)
            .audience(audience)
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(GOOD_FOR)))
            .jwtID(Secrets.fresh());
    claims.forEach(content::claim);
    RSAKey key = keys.signing();
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(JOSEObjectType.JWT)
                .keyID(key.getKeyID())
                .build(),
            content.build());
    try {
      token.sign(new RSASSASigner(key));
    } catch (JOSEException e) {
      throw new IllegalStateException("A key of ours does not sign", e);
    }
    return token.serialize();
  }
}
