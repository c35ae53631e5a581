package dev.argmax.service.lti.key;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import dev.argmax.service.clock.WallClock;
import dev.argmax.service.identity.Sealing;
import dev.argmax.service.identity.Secrets;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/// Our own key pairs, made when they are needed and rotated by [Rotation].
@ApplicationScoped
class ToolKeys implements PanacheRepositoryBase<ToolKey, String> {
  private static final Logger LOG = Logger.getLogger(ToolKeys.class);
  private static final String PURPOSE = "lti key";
  private static final int BITS = 2048;

  private final Sealing sealing;
  private final WallClock clock;

  ToolKeys(Sealing sealing, WallClock clock) {
    this.sealing = sealing;
    this.clock = clock;
  }

  /// The public keys by which others check what we sign, as a JWK Set.
  @Transactional
  String published() {
    return new JWKSet(current().stream().<JWK>map(ToolKeys::publicKey).toList()).toString();
  }

  /// The key pair that signs now.
  @Transactional
  RSAKey signing() {
    List<ToolKey> keys = current();
    ToolKey signing = keys.get(Rotation.signing(times(keys), clock.instant()));
    return opened(signing).or(() -> opened(keys.getLast())).orElseGet(() -> pair(make()));
  }

  private List<ToolKey> current() {
    List<ToolKey> keys = all();
    Instant now = clock.instant();
    if (Rotation.needsOne(times(keys), now)) {
      // One at a time: whoever waited finds what the other has made.
      getEntityManager()
          .createNativeQuery(
              "select 1 from (select pg_advisory_xact_lock(hashtext('lti_key'))) locked")
          .getSingleResult();
      getEntityManager().clear();
      keys = all();
      if (Rotation.needsOne(times(keys), now)) {
        keys.add(make());
      }
    }
    List<ToolKey> forgotten = keys.subList(0, Rotation.forgotten(times(keys), now));
    forgotten.forEach(this::delete);
    return keys.subList(forgotten.size(), keys.size());
  }

  private List<ToolKey> all() {
    return new ArrayList<>(list("order by madeAt, id"));
  }

  private ToolKey make() {
    try {
      String id = Secrets.word();
      RSAKey pair =
          new RSAKeyGenerator(BITS)
              .keyID(id)
              .keyUse(KeyUse.SIGNATURE)
              .algorithm(JWSAlgorithm.RS256)
              .generate();
      byte[] secret = pair.toJSONString().getBytes(StandardCharsets.UTF_8);
      ToolKey key =
          new ToolKey(
              id,
              pair.toPublicJWK().toJSONString(),
              sealing.seal(PURPOSE, secret),
              clock.instant().truncatedTo(ChronoUnit.MILLIS));
      persist(key);
      LOG.infof("Made a key to sign messages to LTI platforms with. keyId=%s", id);
      return key;
    } catch (JOSEException e) {
      throw new IllegalStateException("Every Java platform makes RSA keys", e);
    }
  }

  // A key that was sealed under another internal token is lost; one that is made now takes over.
  private Optional<RSAKey> opened(ToolKey key) {
    Optional<RSAKey> pair =
        sealing
            .open(PURPOSE, key.sealedKey)
            .map(secret -> parsed(new String(secret, StandardCharsets.UTF_8)));
    if (pair.isEmpty()) {
      LOG.warnf("A key cannot be unsealed; another one signs from now on. keyId=%s", key.id);
    }
    return pair;
  }

  private RSAKey pair(ToolKey key) {
    return opened(key).orElseThrow();
  }

  private static RSAKey publicKey(ToolKey key) {
    return parsed(key.publicKey);
  }

  private static RSAKey parsed(String json) {
    try {
      return RSAKey.parse(json);
    } catch (ParseException e) {
      throw new IllegalStateException("The database keeps what was written there", e);
    }
  }

  private static List<Instant> times(List<ToolKey> keys) {
    return keys.stream().map(key -> key.madeAt).toList();
  }
}
