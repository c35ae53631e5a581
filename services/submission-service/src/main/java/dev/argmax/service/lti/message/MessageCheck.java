package dev.argmax.service.lti.message;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.jwt.SignedJWT;
import dev.argmax.service.clock.WallClock;
import dev.argmax.service.lti.key.PlatformKeys;
import dev.argmax.service.lti.key.PlatformKeys.Found;
import dev.argmax.service.lti.platform.Platform;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;

/// Decides whether a message may be believed (IMS Security Framework 1.0, 5.1.3; LTI 1.3, 5.3). The
/// first thing that is wrong is thrown as a [Refusal].
@ApplicationScoped
public class MessageCheck {
  private static final Set<JWSAlgorithm> TAKEN = Set.of(JWSAlgorithm.RS256, JWSAlgorithm.ES256);
  private static final int LEAST_BITS = 2048;
  private static final Duration SKEW = Duration.ofSeconds(60);
  private static final Duration OLDEST = Duration.ofHours(1);

  private final PlatformKeys keys;
  private final LaunchReading reading;
  private final WallClock clock;
  private final ObjectMapper json;

  MessageCheck(PlatformKeys keys, LaunchReading reading, WallClock clock, ObjectMapper json) {
    this.keys = keys;
    this.reading = reading;
    this.clock = clock;
    this.json = json;
  }

  /// What the message says. Blocks while the platform's keys are read.
  ///
  /// @param nonce what this platform was asked with
  public Launch verify(String token, Platform platform, String nonce) {
    try {
      SignedJWT message = signed(token);
      verifySignature(message, platform);
      JWTClaimsSet content = message.getJWTClaimsSet();
      verifyParties(content, platform);
      verifyTimes(content);
      require(nonce.equals(content.getStringClaim("nonce")), Refusal.NONCE);
      return reading.read(new Claims(json.readTree(message.getPayload().toString())), platform);
    } catch (ParseException | JsonProcessingException e) {
      throw Refusal.NOT_A_TOKEN.problem();
    }
  }

  private static SignedJWT signed(String token) throws ParseException {
    // Without a signature, or encrypted, it is of another type.
    if (JWTParser.parse(token) instanceof SignedJWT message
        && TAKEN.contains(message.getHeader().getAlgorithm())) {
      return message;
    }
    throw Refusal.ALGORITHM.problem();
  }

  private void verifySignature(SignedJWT message, Platform platform) {
    String id = message.getHeader().getKeyID();
    require(id != null, Refusal.KEY_UNKNOWN);
    JWK key =
        switch (keys.key(platform, String.valueOf(id))) {
          case Found.Key found -> found.key();
          case Found.Unknown _ -> throw Refusal.KEY_UNKNOWN.problem();
          case Found.Unreachable _ -> throw Refusal.KEYS_UNREACHABLE.problem();
        };
    try {
      require(
          isForSignatures(key, message.getHeader().getAlgorithm()) && message.verify(verifier(key)),
          Refusal.SIGNATURE);
    } catch (JOSEException e) {
      throw Refusal.SIGNATURE.problem();
    }
  }

  /// What a key is for is said by the key, not by the message that it is to check.
  private static boolean isForSignatures(JWK key, JWSAlgorithm algorithm) {
    boolean fits =
        algorithm.equals(JWSAlgorithm.RS256)
            ? key instanceof RSAKey rsa && rsa.size() >= LEAST_BITS
            : key instanceof ECKey;
    return fits
        && (key.getKeyUse() == null || key.getKeyUse().equals(KeyUse.SIGNATURE))
        && (key.getAlgorithm() == null || key.getAlgorithm().equals(algorithm));
  }

  private static JWSVerifier verifier(JWK key) throws JOSEException {
    return key instanceof RSAKey rsa
        ? new RSASSAVerifier(rsa.toRSAPublicKey())
        : new ECDSAVerifier(key.toECKey());
  }

  private static void verifyParties(JWTClaimsSet content, Platform platform) throws ParseException {
    require(platform.issuer().equals(content.getIssuer()), Refusal.ISSUER);
    List<String> audience = content.getAudience();
    String party = content.getStringClaim("azp");
    boolean ours =
        audience.contains(platform.clientId())
            && (party == null ? audience.size() == 1 : party.equals(platform.clientId()));
    require(ours, Refusal.AUDIENCE);
  }

  private void verifyTimes(JWTClaimsSet content) {
    Instant now = clock.instant();
    Date issued = content.getIssueTime();
    Date expires = content.getExpirationTime();
    require(expires != null && now.isBefore(expires.toInstant().plus(SKEW)), Refusal.EXPIRED);
    require(issued != null && now.isBefore(issued.toInstant().plus(OLDEST)), Refusal.EXPIRED);
    require(!issued.toInstant().isAfter(now.plus(SKEW)), Refusal.FUTURE);
    Date begins = content.getNotBeforeTime();
    require(begins == null || !begins.toInstant().isAfter(now.plus(SKEW)), Refusal.FUTURE);
  }

  private static void require(boolean holds, Refusal otherwise) {
    if (!holds) {
      throw otherwise.problem();
    }
  }
}
