package dev.argmax.pset;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/// Seeds that anybody can compute: of the variant that students have at home, and of those that a
/// pset is proven on. Submissions are graded on seeds made with a secret.
public record Seeds(String purpose) {
  private static final int LENGTH = 16;

  /// 16 bytes for one variant of a problem.
  public byte[] of(String problemId, int variant) {
    try {
      var text = purpose + "\0" + problemId + "\0" + variant;
      var digest = MessageDigest.getInstance("SHA-256");
      return Arrays.copyOf(digest.digest(text.getBytes(StandardCharsets.UTF_8)), LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}
