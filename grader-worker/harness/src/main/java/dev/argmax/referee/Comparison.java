package dev.argmax.referee;

import dev.argmax.evidence.EvidenceRecord;
import dev.argmax.kit.Judgement;
import dev.argmax.kit.Tolerance;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// The default judgement: every entry lies within the tolerance of the reference's, integers,
/// booleans and texts are equal. The message is about the first entry that is not.
public final class Comparison {
  private static final int MAX_TEXT = 200;

  private final Tolerance tolerance;
  private final boolean reveals;

  /// @param reveals whether the message may name expected values
  public Comparison(Tolerance tolerance, boolean reveals) {
    this.tolerance = tolerance;
    this.reveals = reveals;
  }

  /// Judges evidence that has the names, types and shapes of the reference's.
  public Judgement judge(EvidenceRecord reference, EvidenceRecord submitted) {
    for (var name : reference.names()) {
      var message =
          switch (reference.type(name)) {
            case FLOAT32, FLOAT64 -> decimals(name, reference, submitted);
            case INT64, BOOL -> integers(name, reference, submitted);
            case TEXT -> text(name, reference.text(name), submitted.text(name));
          };
      if (!message.isEmpty()) {
        return Judgement.fail(reveals ? message : name + " is not right");
      }
    }
    return Judgement.pass();
  }

  private String decimals(String name, EvidenceRecord reference, EvidenceRecord submitted) {
    var expected = reference.doubles(name);
    var got = submitted.doubles(name);
    double scale =
        Arrays.stream(expected).filter(Double::isFinite).map(Math::abs).reduce(1, Math::max);
    double allowed = tolerance.factor() * scale;
    int off = 0;
    int worst = -1;
    double worstError = -1;
    for (int i = 0; i < expected.length; i++) {
      double error = error(got[i], expected[i]);
      if (error > allowed) {
        off++;
        if (error > worstError) {
          worst = i;
          worstError = error;
        }
      }
    }
    if (off == 0) {
      return "";
    }
    return "%s%s is %s, expected %s%s; %s off by more than %s"
        .formatted(
            name,
            index(worst, reference.shape(name)),
            number(got[worst]),
            number(expected[worst]),
            Double.isInfinite(worstError) ? "" : " (" + number(worstError) + " off)",
            count(off, expected.length),
            number(allowed));
  }

  /// Infinite where one is finite and the other is not, so that no tolerance covers it.
  private static double error(double got, double expected) {
    if (Double.isFinite(got) && Double.isFinite(expected)) {
      return Math.abs(got - expected);
    }
    return Double.compare(got, expected) == 0 ? 0 : Double.POSITIVE_INFINITY;
  }

  private static String integers(String name, EvidenceRecord reference, EvidenceRecord submitted) {
    var expected = reference.longs(name);
    var got = submitted.longs(name);
    int first = Arrays.mismatch(expected, got);
    if (first < 0) {
      return "";
    }
    int off = 0;
    for (int i = 0; i < expected.length; i++) {
      off += expected[i] == got[i] ? 0 : 1;
    }
    return "%s%s is %d, expected %d; %s wrong"
        .formatted(
            name,
            index(first, reference.shape(name)),
            got[first],
            expected[first],
            count(off, expected.length));
  }

  private static String text(String name, String expected, String got) {
    if (expected.equals(got)) {
      return "";
    }
    return "%s is \"%s\", expected \"%s\"".formatted(name, cut(got), cut(expected));
  }

  private static String count(int off, int of) {
    return of == 1 ? "it is" : off + " of " + of + " values are";
  }

  /// `[2, 0]` of a row-major position; nothing for a scalar.
  static String index(int position, long[] shape) {
    if (shape.length == 0) {
      return "";
    }
    var index = new long[shape.length];
    long rest = position;
    for (int axis = shape.length - 1; axis >= 0; axis--) {
      index[axis] = rest % shape[axis];
      rest /= shape[axis];
    }
    return Arrays.stream(index)
        .mapToObj(Long::toString)
        .collect(Collectors.joining(", ", "[", "]"));
  }

  private static String number(double value) {
    return Double.isFinite(value)
        ? String.format(Locale.ROOT, "%.6g", value)
        : Double.toString(value);
  }

  private static String cut(String text) {
    return text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT) + "…";
  }
}
