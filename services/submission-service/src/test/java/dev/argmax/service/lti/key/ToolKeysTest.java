package dev.argmax.service.lti.key;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import dev.argmax.service.testing.Stack;
import dev.argmax.service.testing.Worker;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Stack.class)
class ToolKeysTest {
  @Inject Signer signer;
  @Inject Worker.Rows rows;

  @BeforeEach
  void begin() {
    rows.run("delete from lti_key");
  }

  @Test
  void arePublishedWithoutTheirSecretsAndSign() throws Exception {
    JWKSet published = published();

    assertThat(published.getKeys()).hasSize(1);
    assertThat(published.getKeys().getFirst().isPrivate()).isFalse();
    assertThat(signsWith()).isEqualTo(published.getKeys().getFirst().getKeyID());
  }

  @Test
  void areSealedInTheDatabase() throws Exception {
    published();

    assertThat(rows.count("select count(*) from lti_key where public_key ->> 'd' is not null"))
        .isZero();
    assertThat(
            rows.count(
                "select count(*) from lti_key"
                    + " where position(convert_to('\"d\"', 'UTF8') in sealed_key) > 0"))
        .isZero();
  }

  @Test
  void areRotated() throws Exception {
    String first = signsWith();
    age(84);
    assertThat(ids()).hasSize(2).contains(first);
    assertThat(signsWith()).as("nobody has read the new one yet").isEqualTo(first);

    age(8);
    String second = signsWith();
    assertThat(second).isNotEqualTo(first);
    assertThat(ids()).containsExactlyInAnyOrder(first, second);

    age(30);
    assertThat(ids()).containsExactly(second);
  }

  @Test
  void areMadeAnewWhenTheyCannotBeUnsealed() throws Exception {
    String first = signsWith();
    rows.run("update lti_key set sealed_key = decode(repeat('00', 64), 'hex')");

    assertThat(signsWith()).isNotEqualTo(first);
  }

  private JWKSet published() throws Exception {
    return JWKSet.parse(signer.publicKeys());
  }

  private List<String> ids() throws Exception {
    return published().getKeys().stream().map(JWK::getKeyID).toList();
  }

  /// The key of a token that its published half verifies.
  private String signsWith() throws Exception {
    JWSObject token = JWSObject.parse(signer.sign("us", "them", Map.of("sub", "us")));
    String id = token.getHeader().getKeyID();
    JWK key = published().getKeyByKeyId(id);
    assertThat(token.verify(new RSASSAVerifier(key.toRSAKey().toRSAPublicKey()))).isTrue();
    return id;
  }

  private void age(int days) {
    rows.run("update lti_key set made_at = made_at - interval '" + days + " days'");
  }
}
