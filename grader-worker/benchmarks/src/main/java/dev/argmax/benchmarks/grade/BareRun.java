package dev.argmax.benchmarks.grade;

import dev.argmax.evidence.EvidenceRecorder;
import dev.argmax.kit.Draw;
import dev.argmax.kit.Probe;
import java.nio.charset.StandardCharsets;

/// What a student does at home: runs the probes over the code in a JVM of its own. Nothing is
/// judged.
public final class BareRun {
  private BareRun() {}

  /// @param args a seed, then pairs of a test case's name and its probe's class
  public static void main(String[] args) throws Exception {
    var seed = args[0].getBytes(StandardCharsets.UTF_8);
    var bytes = 0;
    for (int i = 1; i < args.length; i += 2) {
      var evidence = new EvidenceRecorder();
      var probe =
          Class.forName(args[i + 1]).asSubclass(Probe.class).getDeclaredConstructor().newInstance();
      probe.run(Draw.of(seed, args[i]), evidence);
      bytes += evidence.toBytes().length;
    }
    System.out.println(bytes + " bytes of evidence");
  }
}
