package dev.argmax.benchmarks.grade;

import dev.argmax.launch.ArgmaxSystem;
import dev.argmax.launch.Installation;
import dev.argmax.launch.SandboxChoice;
import dev.argmax.launch.SystemSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How long, and how much CPU, from handing in to the result, beside what the same code takes
/// without us.
///
/// Theory of operation. Everything is done in turns in one run on one machine, because times on
/// shared machines are only good for ratios: one submission to a running argmax, one bare `javac &&
/// java`, one cold container, and again. Before each turn the worker is at rest, so that no boot of
/// the last turn takes CPU from this one; the boot is in the CPU figure, which runs from rest to
/// rest. Running the reference ahead on all variants, once for a pset, is done when the first
/// submission was graded, which is not counted. Then the same with the whole of pset 1, and then
/// many submissions at once.
public final class GradeBench {
  private static final String CLOCK = "2022-09-20T12:00";
  private static final int WARM_UP = 5;
  private static final int USUAL_ROUNDS = 30;

  private final Installation installation;
  private final int rounds;
  private final Path results;

  private GradeBench(Installation installation, int rounds) {
    this.installation = installation;
    this.rounds = rounds;
    this.results = installation.home().resolve(".argmax/bench");
  }

  /// Prints the figures and writes them beside a plot under `.argmax/bench`; 1 if one misses its
  /// bar.
  ///
  /// @param arguments how many rounds, 30 if it is not said
  public static int run(List<String> arguments) throws IOException, InterruptedException {
    var rounds = arguments.isEmpty() ? USUAL_ROUNDS : Integer.parseInt(arguments.getFirst());
    return new GradeBench(Installation.here(), rounds).measure();
  }

  private int measure() throws IOException, InterruptedException {
    var made =
        SandboxChoice.make(
            SandboxChoice.Wish.DOCKER, installation, line -> System.err.println(line));
    if (!(made instanceof SandboxChoice.Docker docker)) {
      throw new IllegalStateException("this benchmark needs a Docker engine");
    }
    Files.createDirectories(results);
    var data = Files.createTempDirectory(results, "data-");
    var settings = SystemSettings.of(data, 0, docker, CLOCK);
    try (var system =
        ArgmaxSystem.start(installation, settings, line -> System.err.println(line))) {
      var figures = figures(new Ours(system), docker.image());
      var text = GradeReport.text(figures);
      Files.writeString(results.resolve("grade.txt"), text);
      Files.writeString(results.resolve("grade.json"), GradeReport.json(figures));
      Files.writeString(results.resolve("grade.svg"), GradePlot.svg(figures));
      System.out.print(text);
      return figures.hold() ? 0 : 1;
    } finally {
      Commands.run(Map.of(), List.of("rm", "-rf", data.toString()));
    }
  }

  private Figures figures(Ours ours, String image) throws IOException, InterruptedException {
    var bare = new Bare(installation, results.resolve("bare"));
    var cold = new ColdContainer(installation, image, bare);
    var small =
        new Workload("small", installation.home().resolve("grader-worker/benchmarks/psets/small"));
    var whole = new Workload("pset1", installation.pset("pset1"));
    bare.prepare(small);
    bare.prepare(whole);
    ours.assign(build(small), "small");
    var rows = new Rows();
    for (int i = 0; i < WARM_UP + rounds; i++) {
      say("small problem, round %d of %d".formatted(i + 1, WARM_UP + rounds));
      if (i == WARM_UP) {
        rows = new Rows();
      }
      rows.ours(ours, small);
      rows.bare(bare, small, i);
      rows.cold(cold, small, i);
    }
    var wholeRows = new Rows();
    var wholeRounds = Math.max(1, rounds / 4);
    for (int i = 0; i <= wholeRounds; i++) {
      say("pset 1, round %d of %d".formatted(i, wholeRounds));
      if (i == 1) {
        wholeRows = new Rows();
      }
      wholeRows.ours(ours, whole);
      wholeRows.bare(bare, whole, i);
    }
    var atOnce = rounds + 10;
    say(atOnce + " at once");
    var perMinute = 60 * atOnce / allAtOnce(ours, small, atOnce);
    return new Figures(
        rows.ours,
        rows.bare,
        rows.cold,
        rows.oursCpu,
        rows.bareCpu,
        rows.parts,
        wholeRows.ours,
        wholeRows.bare,
        perMinute,
        60 / rows.bare.mean(),
        ours.memory());
  }

  private static double allAtOnce(Ours ours, Workload work, int count) throws InterruptedException {
    ours.awaitRest();
    var start = System.nanoTime();
    List<String> submissions = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      submissions.add(ours.handIn(work));
    }
    submissions.forEach(ours::awaitFullMarks);
    return seconds(start);
  }

  private Path build(Workload work) {
    var built = results.resolve(work.assignment() + ".pset");
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var home = installation.home().resolve("grader-worker/harness/target/sandbox-home/lib");
    Commands.run(
        Map.of(),
        List.of(
            java,
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            home + "/*",
            "dev.argmax.proof.PsetMain",
            "build",
            work.directory().toString(),
            "-o",
            built.toString()));
    return built;
  }

  private static void say(String line) {
    System.err.println(line);
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  /// What the rounds gave so far.
  private static final class Rows {
    private final Samples ours = new Samples();
    private final Samples bare = new Samples();
    private final Samples cold = new Samples();
    private final Samples oursCpu = new Samples();
    private final Samples bareCpu = new Samples();
    private final Map<String, Samples> parts = new LinkedHashMap<>();

    void ours(Ours system, Workload work) throws InterruptedException {
      system.awaitRest();
      var cpu = system.cpu();
      var start = System.nanoTime();
      system.awaitFullMarks(system.handIn(work));
      ours.add(seconds(start));
      system.awaitRest();
      var used = 0.0;
      for (var part : system.cpu().entrySet()) {
        var more = part.getValue() - cpu.getOrDefault(part.getKey(), 0.0);
        parts.computeIfAbsent(part.getKey(), _ -> new Samples()).add(more);
        used += more;
      }
      oursCpu.add(used);
    }

    void bare(Bare runner, Workload work, int round) {
      var cpu = CpuClock.ofOwnChildren();
      var start = System.nanoTime();
      runner.run(work, "seed-" + round);
      bare.add(seconds(start));
      bareCpu.add(CpuClock.ofOwnChildren() - cpu);
    }

    void cold(ColdContainer container, Workload work, int round) {
      var start = System.nanoTime();
      container.run(work, "seed-" + round);
      cold.add(seconds(start));
    }
  }
}
