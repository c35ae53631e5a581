package probes.pset4;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import dev.argmax.kit.Draw;
import dev.argmax.kit.Evidence;
import dev.argmax.kit.Probe;
import java.util.stream.LongStream;
import s898.pset4.Contrastive;

/// Losses of embeddings, of the same ones scaled row by row, exchanged, and in another order, and
/// of embeddings that are all the same.
public final class Invariances implements Probe {
  @Override
  public void run(Draw draw, Evidence out) {
    try (var manager = NDManager.newBaseManager()) {
      var views = Views.draw(draw, manager);
      NDArray a = views.first();
      NDArray b = views.second();
      long rows = a.getShape().get(0);
      NDArray scale = draw.uniform(manager, 0.2, 5, DataType.FLOAT64, rows, 1);
      NDArray order = manager.create(LongStream.range(0, rows).map(i -> moved(i, rows)).toArray());
      NDArray same = a.get("0:1").repeat(0, rows);
      out.longs("pairs", rows);
      losses(out, "as drawn", a, b);
      losses(out, "scaled", a.mul(scale), b.div(scale));
      losses(out, "in another order", a.get(order), b.get(order));
      losses(out, "exchanged", b, a);
      losses(out, "all the same", same, same.mul(2));
    }
  }

  /// The first three rows go round, the others are reversed: no two neighbours stay together in the
  /// same way.
  private static long moved(long i, long rows) {
    return i < 3 ? (i + 1) % 3 : rows + 2 - i;
  }

  private static void losses(Evidence out, String which, NDArray a, NDArray b) {
    out.tensor("infoNce " + which, Contrastive.infoNce(a, b, 0.2));
    out.tensor("ntXent " + which, Contrastive.ntXent(a, b, 0.2));
  }
}
