package probes.pset2;

import java.util.HashMap;

/// Colours by which only matters who has the same: every colour is replaced by the first node that
/// has it.
final class Partition {
  private Partition() {}

  static long[] of(int[] colours) {
    var first = new HashMap<Integer, Long>();
    var partition = new long[colours.length];
    for (int v = 0; v < partition.length; v++) {
      first.putIfAbsent(colours[v], (long) v);
      partition[v] = first.get(colours[v]);
    }
    return partition;
  }
}
