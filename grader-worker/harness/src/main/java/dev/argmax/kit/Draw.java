package dev.argmax.kit;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// The only source of chance in a probe: a sequence of draws fixed by a seed and a name.
///
/// Every draw is made in Java, in double precision, so the same seed gives the same inputs on every
/// processor and device. Two draws with different names are unrelated.
public final class Draw {
  private static final int[] SIZES = {2, 3, 5, 7, 11, 13};

  private final RandomGenerator random;
  private final Given given;

  private Draw(RandomGenerator random, Given given) {
    this.random = random;
    this.given = given;
  }

  /// The draw of this seed for the test case `name`.
  public static Draw of(byte[] seed, String name) {
    return of(seed, name, Given.NOTHING);
  }

  /// The same for a test case with a dataset.
  public static Draw of(byte[] seed, String name, Given given) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(seed.length).flip());
      digest.update(seed);
      digest.update(name.getBytes(StandardCharsets.UTF_8));
      return new Draw(RandomGeneratorFactory.of("L64X128MixRandom").create(digest.digest()), given);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }

  /// A tensor that the test case's [Dataset] gives.
  ///
  /// @throws IllegalArgumentException if it gives none of this name
  public NDArray given(NDManager manager, String name) {
    return given.tensor(manager, name);
  }

  /// An integer in `low..high`, both included.
  public int between(int low, int high) {
    return random.nextInt(low, high + 1);
  }

  /// Any long.
  public long nextLong() {
    return random.nextLong();
  }

  /// A number in `[low, high)`.
  public double uniform(double low, double high) {
    return random.nextDouble(low, high);
  }

  /// A number from the normal distribution of mean 0 and variance 1.
  public double normal() {
    return random.nextGaussian();
  }

  /// `n` independent draws of [#normal()].
  public double[] normals(int n) {
    var values = new double[n];
    for (int i = 0; i < n; i++) {
      values[i] = normal();
    }
    return values;
  }

  /// The numbers `0..n-1` in random order.
  public int[] permutation(int n) {
    var order = new int[n];
    for (int i = 0; i < n; i++) {
      int j = random.nextInt(i + 1);
      order[i] = order[j];
      order[j] = i;
    }
    return order;
  }

  /// `n` sizes for the axes of tensors, pairwise different and prime, so that a transposed or
  /// swapped axis cannot fit by luck. At most 6.
  public int[] distinctSizes(int n) {
    if (n > SIZES.length) {
      throw new IllegalArgumentException("at most " + SIZES.length + " distinct sizes, not " + n);
    }
    var order = permutation(SIZES.length);
    var sizes = new int[n];
    for (int i = 0; i < n; i++) {
      sizes[i] = SIZES[order[i]];
    }
    return sizes;
  }

  /// A tensor of independent normal draws, of type FLOAT32 or FLOAT64.
  public NDArray normal(NDManager manager, DataType type, long... shape) {
    return tensor(manager, type, normals(count(shape)), shape);
  }

  /// A tensor of independent uniform draws from `[low, high)`, of type FLOAT32 or FLOAT64.
  public NDArray uniform(NDManager manager, double low, double high, DataType type, long... shape) {
    var values = new double[count(shape)];
    for (int i = 0; i < values.length; i++) {
      values[i] = uniform(low, high);
    }
    return tensor(manager, type, values, shape);
  }

  /// `n` INT64 labels in `0..classes-1`, shape (n).
  public NDArray labels(NDManager manager, int classes, int n) {
    var labels = new long[n];
    for (int i = 0; i < n; i++) {
      labels[i] = random.nextInt(classes);
    }
    return manager.create(labels);
  }

  private static NDArray tensor(NDManager manager, DataType type, double[] values, long[] shape) {
    var array = manager.create(values, new Shape(shape));
    return type == DataType.FLOAT64 ? array : array.toType(type, true);
  }

  private static int count(long[] shape) {
    return Math.toIntExact(new Shape(shape).size());
  }
}
