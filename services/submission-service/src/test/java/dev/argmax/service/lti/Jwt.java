package dev.argmax.service.lti;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Signed tokens by RFC 7515 and RFC 7519, written from these alone: it shares no code with the
/// service.
final class Jwt {
  static final ObjectMapper JSON = new ObjectMapper();

  private Jwt() {}

  static KeyPair newKeys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  static String rs256(Map<String, ?> claims, String keyId, PrivateKey key) {
    String signed = part(Map.of("alg", "RS256", "typ", "JWT", "kid", keyId)) + "." + part(claims);
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(key);
      signature.update(bytes(signed));
      return signed + "." + base64(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  static String unsigned(Map<String, ?> claims) {
    return part(Map.of("alg", "none", "typ", "JWT")) + "." + part(claims) + ".";
  }

  /// Signed with a secret that everybody knows: the public key.
  static String hs256(Map<String, ?> claims, String keyId, RSAPublicKey key) {
    String signed = part(Map.of("alg", "HS256", "typ", "JWT", "kid", keyId)) + "." + part(claims);
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key.getEncoded(), "HmacSHA256"));
      return signed + "." + base64(mac.doFinal(bytes(signed)));
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  /// The claims of a token that one of these keys (a JWK Set) has signed.
  static JsonNode verified(String token, String jwks) {
    String[] parts = token.split("\\.", -1);
    assertThat(parts).hasSize(3);
    JsonNode header = read(parts[0]);
    assertThat(header.path("alg").asText()).isEqualTo("RS256");
    try {
      for (JsonNode key : JSON.readTree(jwks).path("keys")) {
        if (key.path("kid").asText().equals(header.path("kid").asText())) {
          Signature signature = Signature.getInstance("SHA256withRSA");
          signature.initVerify(
              KeyFactory.getInstance("RSA")
                  .generatePublic(new RSAPublicKeySpec(number(key, "n"), number(key, "e"))));
          signature.update(bytes(parts[0] + "." + parts[1]));
          assertThat(signature.verify(Base64.getUrlDecoder().decode(parts[2]))).isTrue();
          return read(parts[1]);
        }
      }
    } catch (GeneralSecurityException | JsonProcessingException e) {
      throw new AssertionError(e);
    }
    throw new AssertionError("No key " + header.path("kid") + " in " + jwks);
  }

  static Map<String, String> jwk(String id, RSAPublicKey key) {
    return Map.of(
        "kty",
        "RSA",
        "use",
        "sig",
        "alg",
        "RS256",
        "kid",
        id,
        "n",
        base64(unsigned(key.getModulus())),
        "e",
        base64(unsigned(key.getPublicExponent())));
  }

  static String written(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private static BigInteger number(JsonNode key, String name) {
    return new BigInteger(1, Base64.getUrlDecoder().decode(key.path(name).asText()));
  }

  private static byte[] unsigned(BigInteger number) {
    byte[] bytes = number.toByteArray();
    return bytes[0] == 0 ? java.util.Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
  }

  private static JsonNode read(String part) {
    try {
      return JSON.readTree(new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8));
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private static String part(Map<String, ?> content) {
    return base64(bytes(written(content)));
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
