package dev.argmax.worker.run;

import dev.argmax.grading.SeedSource;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Draws the variant of each problem for one submission: not to be foreseen without the secret, and
/// the same on every retry, regrade and appeal.
final class Seeds implements SeedSource {
  private static final String ALGORITHM = "HmacSHA256";
  private static final int SEED_BYTES = 16;

  private final SecretKeySpec secret;
  private final String submissionSha256;
  private final String psetDigest;
  private final int variants;

  Seeds(String secret, String submissionSha256, String psetDigest, int variants) {
    this.secret = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    this.submissionSha256 = submissionSha256;
    this.psetDigest = psetDigest;
    this.variants = variants;
  }

  /// Submissions that share a variant share the seed, so that the reference is run once for all.
  @Override
  public byte[] seed(String problemId) {
    return seed("seed", problemId);
  }

  @Override
  public byte[] secretSeed(String problemId) {
    return seed("secret", problemId);
  }

  @Override
  public List<SeedSource> ofAllVariants() {
    return IntStream.range(0, variants).<SeedSource>mapToObj(OfVariant::new).toList();
  }

  private byte[] seed(String purpose, String problemId) {
    return seed(purpose, problemId, variant(problemId));
  }

  private byte[] seed(String purpose, String problemId, int variant) {
    byte[] seed = hmac(purpose, psetDigest, problemId, Integer.toString(variant));
    return Arrays.copyOf(seed, SEED_BYTES);
  }

  /// The same variant of every problem.
  private final class OfVariant implements SeedSource {
    private final int variant;

    OfVariant(int variant) {
      this.variant = variant;
    }

    @Override
    public byte[] seed(String problemId) {
      return Seeds.this.seed("seed", problemId, variant);
    }

    @Override
    public byte[] secretSeed(String problemId) {
      return Seeds.this.seed("secret", problemId, variant);
    }
  }

  int variant(String problemId) {
    return new BigInteger(1, hmac(submissionSha256, psetDigest, problemId))
        .mod(BigInteger.valueOf(variants))
        .intValueExact();
  }

  /// Parts are kept apart, or problem 1 with variant 11 would be problem 11 with variant 1.
  private byte[] hmac(String... parts) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(secret);
      return mac.doFinal(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, e);
    }
  }
}
