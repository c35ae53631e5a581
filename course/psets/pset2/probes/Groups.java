package probes.pset2;

import dev.argmax.kit.Draw;
import java.util.Arrays;

/// Groups of permutations, all elements listed.
final class Groups {
  private Groups() {}

  /// Rotations of n places.
  static long[][] rotations(int n) {
    var group = new long[n][n];
    for (int k = 0; k < n; k++) {
      for (int i = 0; i < n; i++) {
        group[k][i] = (i + k) % n;
      }
    }
    return group;
  }

  /// Rotations and reflections of n places.
  static long[][] dihedral(int n) {
    var group = Arrays.copyOf(rotations(n), 2 * n);
    for (int k = 0; k < n; k++) {
      group[n + k] = new long[n];
      for (int i = 0; i < n; i++) {
        group[n + k][i] = (n + k - i) % n;
      }
    }
    return group;
  }

  /// The symmetric group of three, acting on itself by multiplication: six places.
  static long[][] symmetric() {
    int[][] s3 = {{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}};
    var group = new long[6][6];
    for (int g = 0; g < 6; g++) {
      for (int h = 0; h < 6; h++) {
        int[] product = {s3[g][s3[h][0]], s3[g][s3[h][1]], s3[g][s3[h][2]]};
        for (int k = 0; k < 6; k++) {
          if (Arrays.equals(s3[k], product)) {
            group[g][h] = k;
          }
        }
      }
    }
    return group;
  }

  /// The elements in another order.
  static long[][] shuffled(Draw draw, long[][] group) {
    var shuffled = new long[group.length][];
    int[] order = draw.permutation(group.length);
    for (int i = 0; i < order.length; i++) {
      shuffled[i] = group[order[i]].clone();
    }
    return shuffled;
  }
}
