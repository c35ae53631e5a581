package dev.argmax.service.identity;

import at.favre.lib.crypto.bcrypt.BCrypt;
import dev.argmax.service.problem.ProblemException;
import dev.argmax.service.problem.ProblemType;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Passwords and their bcrypt hashes.
final class Password {
  private static final int COST = 10;
  private static final int SHORTEST = 12;

  // bcrypt reads at most 72 bytes; longer input is nobody's password.
  private static final int LONGEST = 72;

  // Without letters and digits that are mistaken for one another when they are copied by hand.
  private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";
  private static final int RANDOM_LENGTH = 20;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Password() {}

  /// The password, if it may be somebody's; a problem otherwise.
  static String checked(String password) {
    int length = bytes(password);
    if (length < SHORTEST || length > LONGEST) {
      throw new ProblemException(
          ProblemType.BAD_PASSWORD,
          "It must have " + SHORTEST + " to " + LONGEST + " bytes; this has " + length + ".");
    }
    return password;
  }

  static String hash(String password) {
    return BCrypt.withDefaults().hashToString(COST, password.toCharArray());
  }

  /// Whether the hash is this password's; nobody's password matches no hash.
  static boolean matches(String password, @Nullable String hash) {
    return hash != null
        && bytes(password) <= LONGEST
        && BCrypt.verifyer().verify(password.toCharArray(), hash).verified;
  }

  /// A password of 100 bits, to be read out and typed once.
  static String random() {
    return RANDOM
        .ints(RANDOM_LENGTH, 0, ALPHABET.length())
        .mapToObj(i -> ALPHABET.substring(i, i + 1))
        .collect(Collectors.joining());
  }

  private static int bytes(String password) {
    return password.getBytes(StandardCharsets.UTF_8).length;
  }
}
