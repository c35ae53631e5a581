package probes.pset2;

import dev.argmax.kit.Draw;
import dev.argmax.kit.Evidence;
import dev.argmax.kit.Probe;
import java.util.ArrayList;
import java.util.Arrays;
import s898.pset2.Colours;

/// Pairs of graphs, some of which no number of rounds can tell apart.
public final class Pairs implements Probe {
  @Override
  public void run(Draw draw, Evidence out) {
    out.bool("hexagon and two triangles", differ(Graph.cycles(6), Graph.cycles(3, 3)));
    var rook = Graph.torus(new int[] {1, 0}, new int[] {2, 0}, new int[] {0, 1}, new int[] {0, 2});
    var shrikhande = Graph.torus(new int[] {1, 0}, new int[] {0, 1}, new int[] {1, 1});
    out.bool("rook's graph and Shrikhande's", differ(rook, shrikhande.renumbered(draw)));
    out.bool("cycles of different sizes", differ(Graph.cycles(3, 3), Graph.cycles(7)));
    for (int i = 1; i <= 3; i++) {
      var tree = Graph.tree(draw, 20);
      out.bool("tree and itself " + i, differ(tree, tree.renumbered(draw)));
      out.bool("two trees " + i, differ(tree, Graph.tree(draw, 20)));
      out.bool("random graphs " + i, differ(random(draw), random(draw)));
    }
    out.bool("star and path", differ(star(5), path(5)));
    out.bool("long paths, one with a twig near its end", differ(twig(40, 9), twig(40, 10)));
    out.bool("no edges", differ(new Graph(4, new int[0][]), new Graph(4, new int[0][])));
    out.bool("as many edges", differ(Graph.cycles(4), new Graph(4, star(4).edges())));
    out.bool("same counts of other degrees", differ(degrees(3), degrees(4)));
  }

  private static boolean differ(Graph a, Graph b) {
    return Colours.distinguishes(a.n(), a.edges(), b.n(), b.edges());
  }

  private static Graph random(Draw draw) {
    return Graph.draw(draw, 15, 0.2);
  }

  private static Graph star(int n) {
    var edges = new int[n - 1][];
    for (int i = 1; i < n; i++) {
      edges[i - 1] = new int[] {0, i};
    }
    return new Graph(n, edges);
  }

  private static Graph path(int n) {
    var edges = new int[n - 1][];
    for (int i = 1; i < n; i++) {
      edges[i - 1] = new int[] {i - 1, i};
    }
    return new Graph(n, edges);
  }

  /// A path with one more node at place `at`.
  private static Graph twig(int n, int at) {
    var edges = Arrays.copyOf(path(n).edges(), n);
    edges[n - 1] = new int[] {at, n};
    return new Graph(n + 1, edges);
  }

  /// Twelve nodes in complete graphs of this size.
  private static Graph degrees(int size) {
    var edges = new ArrayList<int[]>();
    for (int i = 0; i < 12; i++) {
      for (int j = i + 1; j < 12; j++) {
        if (i / size == j / size) {
          edges.add(new int[] {i, j});
        }
      }
    }
    return new Graph(12, edges.toArray(int[][]::new));
  }
}
