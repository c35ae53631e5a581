package probes.pset1;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.argmax.kit.Draw;

/// Drawn weights, and gradients for them that no network made: one in eight is zero, and with
/// `scale` the rest can be of any size.
final class Steps {
  private final Draw draw;
  private final NDManager manager;
  private final Shape[] shapes;

  Steps(Draw draw, NDManager manager) {
    this.draw = draw;
    this.manager = manager;
    int[] n = draw.distinctSizes(3);
    this.shapes = new Shape[] {new Shape(n[0], n[1]), new Shape(n[1]), new Shape(n[1], n[2])};
  }

  NDList weights() {
    return gradients(1);
  }

  NDList zeros() {
    var list = new NDList();
    for (var shape : shapes) {
      list.add(manager.zeros(shape, DataType.FLOAT64));
    }
    return list;
  }

  NDList gradients(double scale) {
    var list = new NDList();
    for (var shape : shapes) {
      double[] values = draw.normals((int) shape.size());
      for (int i = 0; i < values.length; i++) {
        values[i] = draw.between(1, 8) == 1 ? 0 : values[i] * scale;
      }
      list.add(manager.create(values, shape));
    }
    return list;
  }

  /// `count` arrays from the place `from` on.
  static NDList part(NDList list, int from, int count) {
    var part = new NDList();
    for (int i = from; i < from + count; i++) {
      part.add(list.get(i));
    }
    return part;
  }

  /// All numbers of the arrays, one after the other.
  static double[] flat(NDList list) {
    int size = 0;
    for (NDArray one : list) {
      size += (int) one.size();
    }
    var all = new double[size];
    int at = 0;
    for (NDArray one : list) {
      double[] values = one.toDoubleArray();
      System.arraycopy(values, 0, all, at, values.length);
      at += values.length;
    }
    return all;
  }
}
