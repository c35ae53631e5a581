package dev.argmax.referee;

import dev.argmax.evidence.EvidenceException;
import dev.argmax.evidence.EvidenceReader;
import dev.argmax.evidence.EvidenceRecord;
import dev.argmax.evidence.EvidenceRecorder;
import dev.argmax.evidence.GivenTensors;
import dev.argmax.kit.Check;
import dev.argmax.kit.Dataset;
import dev.argmax.kit.Draw;
import dev.argmax.kit.Judgement;
import dev.argmax.kit.Metric;
import dev.argmax.kit.Probe;
import dev.argmax.kit.Tolerance;
import dev.argmax.runner.CodeLoader;
import dev.argmax.runner.WarmUp;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Loads psets, records reference evidence, and judges by it.
final class Referee {
  private static final int PSETS = 8;
  private static final long REFERENCE_BYTES = 64L * 1024 * 1024;

  private final Recent<String, CodeLoader> psets = new Recent<>(PSETS, _ -> 1);
  private final Recent<ReferenceKey, byte[]> references =
      new Recent<>(REFERENCE_BYTES, bytes -> bytes.length);

  /// Goes once the whole way of a test case, so that the first real one finds everything loaded.
  static void warmUp() {
    var referee = new Referee();
    referee.load(new LoadJob("warm-up", Map.of(), Map.of(), Map.of()));
    var probe = WarmUp.class.getName();
    var key = new ReferenceKey("warm-up", "warm-up", probe, "00".repeat(16), "", "");
    var job = new JudgeJob(key, "", Tolerance.F64, 0, 1, true, referee.record(key));
    var _ = referee.judge(job);
  }

  void load(LoadJob job) {
    var loader = new CodeLoader(List.of(job.solution(), job.probes(), job.checks()));
    psets.put(job.psetDigest(), loader);
  }

  /// The evidence that the reference solution gives.
  byte[] record(ReferenceKey key) {
    var known = references.get(key);
    if (known != null) {
      return known;
    }
    var evidence = new EvidenceRecorder();
    try {
      var draw =
          Draw.of(HexFormat.of().parseHex(key.seedHex()), key.test(), GivenTensors.of(given(key)));
      create(pset(key), key.probe(), Probe.class).run(draw, evidence);
    } catch (NotLoadedException | FaultException e) {
      throw e;
    } catch (Throwable e) { // Errors too: a solution that runs out of memory is a fault of its pset
      throw new FaultException("the reference solution fails test case '" + key.test() + "'", e);
    }
    var bytes = evidence.toBytes();
    references.put(key, bytes);
    return bytes;
  }

  /// What the test case's dataset lets into the sandbox; no bytes where there is no dataset.
  byte[] given(ReferenceKey key) {
    try {
      return key.dataset().isEmpty() ? new byte[0] : data(key).given().toBytes();
    } catch (NotLoadedException | FaultException e) {
      throw e;
    } catch (Throwable e) { // as in record
      throw new FaultException("the dataset of test case '" + key.test() + "' fails", e);
    }
  }

  Judged judge(JudgeJob job) {
    var reference = reference(job.key());
    EvidenceRecord submitted;
    try {
      submitted = EvidenceReader.read(job.evidence(), reference);
    } catch (EvidenceException e) {
      return unreadable(e, job.reveals());
    }
    var judgement =
        job.judge().isEmpty()
            ? new Comparison(job.tolerance(), job.reveals()).judge(reference, submitted)
            : judge(job, reference, submitted);
    return new Judged(true, judgement.earned(), judgement.message());
  }

  private Judgement judge(JudgeJob job, EvidenceRecord reference, EvidenceRecord submitted) {
    try {
      return switch (create(pset(job.key()), job.judge(), Object.class)) {
        case Check check -> check.judge(reference, submitted, job.tolerance());
        case Metric metric -> measured(job, metric.measure(secret(job.key()), submitted));
        case Object other -> throw new FaultException(other.getClass() + " judges nothing", null);
      };
    } catch (NotLoadedException | FaultException e) {
      throw e;
    } catch (Throwable e) { // as in record
      throw new FaultException("the judge of test case '" + job.key().test() + "' fails", e);
    }
  }

  private static Judgement measured(JudgeJob job, double measured) {
    var message =
        job.reveals()
            ? String.format(
                Locale.ROOT,
                "Measured %.4f: all points from %.4f, none up to %.4f, in between in proportion.",
                measured,
                job.full(),
                job.zero())
            : "";
    return new Judgement(Rule.Measured.earned(measured, job.zero(), job.full()), message);
  }

  private EvidenceRecord reference(ReferenceKey key) {
    return readable(record(key), key);
  }

  private EvidenceRecord secret(ReferenceKey key) {
    var secret = key.dataset().isEmpty() ? new EvidenceRecorder() : data(key).secret();
    return readable(secret.toBytes(), key);
  }

  private Data data(ReferenceKey key) {
    var draw = Draw.of(HexFormat.of().parseHex(key.secretSeedHex()), key.dataset());
    var data = new Data(new EvidenceRecorder(), new EvidenceRecorder());
    create(pset(key), key.dataset(), Dataset.class).draw(draw, data.given, data.secret);
    return data;
  }

  private record Data(EvidenceRecorder given, EvidenceRecorder secret) {}

  private static EvidenceRecord readable(byte[] evidence, ReferenceKey key) {
    try {
      return EvidenceReader.readReference(evidence);
    } catch (EvidenceException e) {
      throw new FaultException("the reference evidence of '" + key.test() + "' is unreadable", e);
    }
  }

  private static Judged unreadable(EvidenceException e, boolean reveals) {
    return switch (e.kind()) {
      case TORN, NAMES -> new Judged(false, 0, String.valueOf(e.getMessage()));
      case ELEMENT_TYPE, SHAPE ->
          new Judged(true, 0, reveals ? String.valueOf(e.getMessage()) : e.withoutExpected());
    };
  }

  private CodeLoader pset(ReferenceKey key) {
    var pset = psets.get(key.psetDigest());
    if (pset == null) {
      throw new NotLoadedException();
    }
    return pset;
  }

  private static <T> T create(CodeLoader pset, String name, Class<T> type) {
    try {
      var constructor = pset.loadClass(name).getDeclaredConstructor();
      constructor.setAccessible(true);
      return type.cast(constructor.newInstance());
    } catch (ReflectiveOperationException | ClassCastException | LinkageError e) {
      throw new FaultException(name + " cannot be made a " + type.getSimpleName(), e);
    }
  }
}
