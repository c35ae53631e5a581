package dev.argmax.home;

import dev.argmax.evidence.EvidenceException;
import dev.argmax.evidence.EvidenceReader;
import dev.argmax.evidence.EvidenceRecord;
import dev.argmax.evidence.EvidenceRecorder;
import dev.argmax.kit.Check;
import dev.argmax.kit.Draw;
import dev.argmax.kit.Judgement;
import dev.argmax.kit.Probe;
import dev.argmax.kit.Tolerance;
import dev.argmax.referee.Comparison;
import java.util.HexFormat;
import java.util.Locale;

/// A test case with the evidence that the reference solution gave for one draw. Graded submissions
/// are judged the same way, but for other draws.
///
/// @param check binary name of the class that judges; `-` where comparing is enough
public record HomeTest(
    String problem,
    String name,
    String probe,
    String check,
    Tolerance tolerance,
    double points,
    String seedHex) {

  /// For a test report: `1.1 forward (3 points)`.
  public String title() {
    return String.format(
        Locale.ROOT, "%s %s (%s points)", problem, name, Double.toString(points).replace(".0", ""));
  }

  /// Runs it.
  ///
  /// @throws AssertionError saying which value is wrong, what is expected, and how far off it may
  ///   be; or what the code under test threw, and where
  /// @throws Exception if the starter's own files are damaged
  public void run() throws Exception {
    var evidence = new EvidenceRecorder();
    var driver = create(probe, Probe.class);
    try {
      driver.run(Draw.of(HexFormat.of().parseHex(seedHex), name), evidence);
    } catch (Exception | StackOverflowError | NoSuchMethodError e) {
      throw new AssertionError(problem + " " + name + ": your code threw " + describe(e), e);
    }
    var judgement = judge(evidence.toBytes());
    if (judgement.earned() < 1) {
      throw new AssertionError(problem + " " + name + ": " + judgement.message());
    }
  }

  private static String describe(Throwable thrown) {
    var trace = thrown.getStackTrace();
    return thrown + (trace.length == 0 ? "" : ", at " + trace[0]);
  }

  private Judgement judge(byte[] evidence) throws EvidenceException, ReflectiveOperationException {
    var path = HomeTests.DIRECTORY + problem + "/" + name + ".evidence";
    var reference = EvidenceReader.readReference(HomeTests.file(path));
    EvidenceRecord submitted;
    try {
      submitted = EvidenceReader.read(evidence, reference);
    } catch (EvidenceException e) {
      return Judgement.fail(String.valueOf(e.getMessage()));
    }
    return check.equals(HomeTests.NO_CHECK)
        ? new Comparison(tolerance, true).judge(reference, submitted)
        : create(check, Check.class).judge(reference, submitted, tolerance);
  }

  private static <T> T create(String name, Class<T> type) throws ReflectiveOperationException {
    return type.cast(Class.forName(name).getConstructor().newInstance());
  }
}
