package checks.pset2;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Colours two graphs at once, as a network with exact aggregation would.
final class Refinement {
  private static final int ROUNDS = 8;

  private Refinement() {}

  /// Whether the graphs look different.
  ///
  /// @param share whether a node sees of each colour only its share among the neighbours, which is
  ///   all that means can tell, or how many there are
  static boolean separates(List<SmallGraph> pair, boolean share) {
    var colours = new ArrayList<List<String>>();
    for (var graph : pair) {
      colours.add(Arrays.stream(graph.features()).mapToObj(Integer::toString).toList());
    }
    for (int round = 0; round < ROUNDS; round++) {
      var names = new HashMap<String, String>();
      for (int g = 0; g < 2; g++) {
        colours.set(g, refined(pair.get(g), colours.get(g), share, names));
      }
    }
    return !sorted(colours.get(0)).equals(sorted(colours.get(1)));
  }

  private static List<String> refined(
      SmallGraph graph, List<String> colours, boolean share, Map<String, String> names) {
    var refined = new ArrayList<String>();
    for (int v = 0; v < graph.size(); v++) {
      var seen = new TreeMap<String, Integer>();
      for (int u = 0; u < graph.size(); u++) {
        if (graph.adjacency()[v][u] == 1) {
          seen.merge(colours.get(u), 1, Integer::sum);
        }
      }
      // 840 is divisible by every possible number of neighbours.
      int degree = Math.max(graph.degree(v), 1);
      seen.replaceAll((_, count) -> share ? count * 840 / degree : count);
      var colour = colours.get(v) + seen;
      refined.add(names.computeIfAbsent(colour, _ -> "c" + names.size()));
    }
    return refined;
  }

  private static List<String> sorted(List<String> colours) {
    return colours.stream().sorted().toList();
  }
}
