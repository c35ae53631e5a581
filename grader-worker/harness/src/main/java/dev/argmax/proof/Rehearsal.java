package dev.argmax.proof;

import dev.argmax.evidence.EvidenceException;
import dev.argmax.evidence.EvidenceReader;
import dev.argmax.evidence.EvidenceRecord;
import dev.argmax.evidence.EvidenceRecorder;
import dev.argmax.evidence.GivenTensors;
import dev.argmax.kit.Dataset;
import dev.argmax.kit.Draw;
import dev.argmax.kit.Given;
import dev.argmax.kit.Metric;
import dev.argmax.kit.Probe;
import dev.argmax.pset.Pset.Problem;
import dev.argmax.pset.Pset.TestCase;
import dev.argmax.pset.PsetPackage;
import dev.argmax.pset.Seeds;
import dev.argmax.referee.Rule;
import dev.argmax.runner.CodeLoader;
import java.util.List;
import java.util.Map;

/// Runs test cases in this JVM and on this thread, without boxes: for code that its author trusts,
/// where the cost or the metric itself is wanted and not what it earns.
final class Rehearsal {
  private final CodeLoader loader;
  private final Seeds seeds;
  private final Seeds secrets;

  /// What a dataset drew.
  private record Data(EvidenceRecorder given, EvidenceRecorder secret) {}

  /// @param classes of the solution, or of a wrong one
  /// @param purpose tells these draws from all others
  Rehearsal(PsetPackage pset, Map<String, byte[]> classes, String purpose) {
    this.loader = new CodeLoader(List.of(classes, pset.probeClasses(), pset.checkClasses()));
    this.seeds = new Seeds(purpose);
    this.secrets = new Seeds(purpose + " in secret");
  }

  /// Runs one test case's probe.
  ///
  /// @throws Exception whatever the code under test throws
  EvidenceRecorder run(Problem problem, TestCase test, int variant) throws Exception {
    var given =
        test.rule() instanceof Rule.Measured measured && !measured.dataset().isEmpty()
            ? GivenTensors.of(data(problem, measured, variant).given.toBytes())
            : Given.NOTHING;
    var evidence = new EvidenceRecorder();
    var draw = Draw.of(seeds.of(problem.id(), variant), test.name(), given);
    create(test.probe(), Probe.class).run(draw, evidence);
    return evidence;
  }

  /// Runs one test case and measures it.
  ///
  /// @throws Exception whatever the code under test throws
  double measure(Problem problem, TestCase test, Rule.Measured rule, int variant) throws Exception {
    var secret =
        rule.dataset().isEmpty() ? new EvidenceRecorder() : data(problem, rule, variant).secret;
    var submitted = readable(run(problem, test, variant));
    return create(rule.metric(), Metric.class).measure(readable(secret), submitted);
  }

  private Data data(Problem problem, Rule.Measured rule, int variant)
      throws ReflectiveOperationException {
    var data = new Data(new EvidenceRecorder(), new EvidenceRecorder());
    create(rule.dataset(), Dataset.class)
        .draw(Draw.of(secrets.of(problem.id(), variant), rule.dataset()), data.given, data.secret);
    return data;
  }

  private <T> T create(String name, Class<T> type) throws ReflectiveOperationException {
    return type.cast(loader.loadClass(name).getConstructor().newInstance());
  }

  private static EvidenceRecord readable(EvidenceRecorder evidence) throws EvidenceException {
    return EvidenceReader.readReference(evidence.toBytes());
  }
}
