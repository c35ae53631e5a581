package dev.argmax.service.late;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A part of the points, exact: `1/14` or `10%`.
public record Share(int numerator, int denominator) {
  private static final Pattern FRACTION = Pattern.compile("([0-9]{1,4})\\s*/\\s*([0-9]{1,4})");
  private static final Pattern PERCENT = Pattern.compile("([0-9]{1,3})\\s*%");

  /// @throws IllegalArgumentException unless it is between nothing and everything
  public Share {
    if (denominator < 1 || numerator < 0 || numerator > denominator) {
      throw new IllegalArgumentException(
          numerator + "/" + denominator + " is not between 0 and 1, as a share must be");
    }
  }

  static Share parse(String text) {
    Matcher fraction = FRACTION.matcher(text);
    if (fraction.matches()) {
      return new Share(Integer.parseInt(fraction.group(1)), Integer.parseInt(fraction.group(2)));
    }
    Matcher percent = PERCENT.matcher(text);
    if (percent.matches()) {
      return new Share(Integer.parseInt(percent.group(1)), 100);
    }
    throw new IllegalArgumentException("\"" + text + "\" is not a share such as 1/14 or 10%");
  }

  /// What is left of the points when this share is taken off so many times; never below nothing.
  double leftAfter(int times) {
    return Math.max(0, denominator - (long) numerator * times) / (double) denominator;
  }

  @Override
  public String toString() {
    return denominator == 100 ? numerator + "%" : numerator + "/" + denominator;
  }
}
