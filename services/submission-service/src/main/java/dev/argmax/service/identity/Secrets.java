package dev.argmax.service.identity;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/// What programs show to be let in. Only hashes are kept: a copy of the database gives nobody
/// access.
public final class Secrets {
  private static final SecureRandom RANDOM = new SecureRandom();

  private Secrets() {}

  /// A secret that nobody can guess: `amx_` and 256 bits.
  public static String fresh() {
    byte[] secret = new byte[32];
    RANDOM.nextBytes(secret);
    return "amx_" + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
  }

  /// Thirteen letters and digits that nobody else has, for names that are no secrets.
  public static String word() {
    return new BigInteger(60, RANDOM).setBit(60).toString(32);
  }

  /// Its SHA-256; enough for a secret that is random.
  public static byte[] hash(String secret) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
