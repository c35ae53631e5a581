package t;

/// Without the note that other submissions have here.
public final class After {
  public static long[] count(int n) {
    long[] counts = new long[n];
    for (int i = 0; i < n; i++) {
      counts[i] = i;
    }
    return counts;
  }
}
