package probes.pset1;

import dev.argmax.kit.Draw;
import java.util.ArrayList;
import java.util.List;
import s898.pset1.Tape;

/// Writes a drawn computation on a tape. Follows the values itself, to keep them and the derivatives
/// near 1, and away from poles and kinks.
final class Program {
  private static final double LARGE = 2;

  /// The operations that [#apply] can draw.
  enum Kind {
    ADD,
    SUB,
    MUL,
    DIV,
    EXP,
    LOG,
    TANH,
    RELU,
    POWI;

    boolean isBinary() {
      return this == ADD || this == SUB || this == MUL || this == DIV;
    }
  }

  /// A number on the tape.
  record Node(int id, double value) {}

  private final Draw draw;
  private final Tape tape;
  private final List<Node> leaves = new ArrayList<>();

  Program(Draw draw, Tape tape) {
    this.draw = draw;
    this.tape = tape;
  }

  List<Node> leaves() {
    return leaves;
  }

  /// A new variable of absolute value 0.5 to 1.5.
  Node leaf() {
    double size = draw.uniform(0.5, 1.5);
    return leaf(draw.between(0, 1) == 0 ? size : -size);
  }

  Node leaf(double value) {
    var leaf = new Node(tape.var(value), value);
    leaves.add(leaf);
    return leaf;
  }

  /// All kinds `rounds` times, in random order.
  List<Kind> kinds(int rounds) {
    var kinds = new ArrayList<Kind>();
    for (int i = 0; i < rounds; i++) {
      for (int k : draw.permutation(Kind.values().length)) {
        kinds.add(Kind.values()[k]);
      }
    }
    return kinds;
  }

  /// Applies `kind`, to operands derived from `a` and `b` where theirs are not suitable.
  Node apply(Kind kind, Node a, Node b) {
    return switch (kind) {
      case ADD -> bounded(new Node(tape.add(a.id, b.id), a.value + b.value));
      case SUB -> bounded(new Node(tape.sub(a.id, b.id), a.value - b.value));
      case MUL -> bounded(new Node(tape.mul(a.id, b.id), a.value * b.value));
      case DIV -> divide(a, atLeastOne(b));
      case EXP -> exp(near(a));
      case LOG -> log(atLeastOne(a));
      case TANH -> tanh(near(a));
      case RELU -> relu(atLeastOne(a));
      case POWI -> power(a);
    };
  }

  Node add(Node a, Node b) {
    return new Node(tape.add(a.id, b.id), a.value + b.value);
  }

  Node relu(Node a) {
    return new Node(tape.relu(a.id), Math.max(a.value, 0));
  }

  double[] leafGradients() {
    return leaves.stream().mapToDouble(leaf -> tape.grad(leaf.id)).toArray();
  }

  private Node bounded(Node a) {
    return Math.abs(a.value) > LARGE ? near(a) : a;
  }

  /// `a` times a new variable that brings it to an absolute value of about 0.5 to 1.
  private Node near(Node a) {
    var factor = leaf(draw.uniform(0.5, 1) / Math.max(Math.abs(a.value), 0.25));
    return new Node(tape.mul(a.id, factor.id), a.value * factor.value);
  }

  private Node tanh(Node a) {
    return new Node(tape.tanh(a.id), Math.tanh(a.value));
  }

  private Node exp(Node a) {
    return new Node(tape.exp(a.id), Math.exp(a.value));
  }

  private Node log(Node a) {
    return new Node(tape.log(a.id), Math.log(a.value));
  }

  private Node divide(Node a, Node b) {
    return new Node(tape.div(a.id, b.id), a.value / b.value);
  }

  /// `a^n` for n from -2 to 3 without the trivial 0 and 1.
  private Node power(Node a) {
    int[] exponents = {-2, -1, 2, 3};
    int n = exponents[draw.between(0, 3)];
    var base = n < 0 ? atLeastOne(a) : near(a);
    return new Node(tape.powi(base.id, n), Math.pow(base.value, n));
  }

  /// `a^2 + c` with a new variable c in 1..1.5, `a` brought near 1 first.
  private Node atLeastOne(Node a) {
    var small = near(a);
    var square = new Node(tape.powi(small.id, 2), small.value * small.value);
    return add(square, leaf(draw.uniform(1, 1.5)));
  }
}
