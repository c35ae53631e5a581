package dev.argmax.proof;

import dev.argmax.pset.PsetBuilder;
import dev.argmax.pset.PsetDirectory;
import dev.argmax.pset.PsetException;
import dev.argmax.pset.PsetPackage;
import dev.argmax.runner.BorrowedMemory;
import dev.argmax.sandbox.SandboxException;
import dev.argmax.sandbox.process.ProcessSandbox;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;

/// `pset build DIR [-o FILE]` builds a pset into a package, `pset check DIR` builds and proves it:
/// on a few variants, or with `--full` on as many as it takes to trust it. `pset calibrate DIR`
/// measures what right and wrong solutions reach where a metric decides, 200 times and 20 times.
///
/// Exit codes: 0 done, 1 the pset is at fault and the findings are printed, 2 the command is, 3
/// this installation is.
public final class PsetMain {
  private static final String USAGE =
      """
      usage: pset build DIR [-o FILE]                  FILE is <slug>.pset here if not given
             pset check [--full] DIR... | --all        --all: every pset in course/psets
             pset calibrate DIR... | --all
      """;

  private final PrintStream out;
  private final PrintStream err;

  PsetMain(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  public static void main(String[] arguments) {
    System.exit(new PsetMain(System.out, System.err).run(arguments));
  }

  int run(String... arguments) {
    try {
      var command = PsetCommand.parse(arguments);
      BorrowedMemory.refuse();
      SandboxHomes.useNatives(command.home());
      return switch (command) {
        case PsetCommand.Build build -> build(build);
        case PsetCommand.Check check -> check(check);
        case PsetCommand.Calibrate calibrate -> calibrate(calibrate);
      };
    } catch (IllegalArgumentException e) {
      err.println(e.getMessage());
      err.print(USAGE);
      return 2;
    } catch (PsetException | ProofException e) {
      err.println(e.getMessage());
      return 1;
    } catch (SandboxException | UncheckedIOException e) {
      err.println(e.getMessage());
      return 3;
    }
  }

  private int build(PsetCommand.Build build) {
    var built = PsetBuilder.build(build.directory());
    var file = build.file(built.pset().slug());
    write(file, built);
    out.println("%s  sha256:%s".formatted(file, built.digest()));
    return 0;
  }

  private int check(PsetCommand.Check check) {
    boolean proven = true;
    for (var directory : check.directories()) {
      proven &= proves(directory, check);
    }
    return proven ? 0 : 1;
  }

  private int calibrate(PsetCommand.Calibrate calibrate) {
    for (var directory : calibrate.directories()) {
      new Calibrating(new PsetDirectory(directory), PsetBuilder.build(directory), out).run();
    }
    return 0;
  }

  private boolean proves(Path path, PsetCommand.Check check) {
    var begun = Instant.now();
    var built = PsetBuilder.build(path);
    CheckReport report;
    try (var sandbox = ProcessSandbox.at(check.home())) {
      var directory = new PsetDirectory(path);
      report = new PsetCheck(directory, built, sandbox, check.effort()).run();
    }
    out.print(report.table());
    if (check.effort().equals(Effort.FULL)) {
      out.println(report.markdown(ReferenceCost.of(built)));
    }
    var took = Duration.between(begun, Instant.now()).toMillis() / 1e3;
    boolean proven = report.findings().isEmpty();
    out.println(
        "%s %s in %.1f s"
            .formatted(proven ? "proven:" : "NOT proven:", built.digest().substring(0, 12), took));
    return proven;
  }

  private static void write(Path file, PsetPackage built) {
    try {
      var absolute = file.toAbsolutePath();
      Files.createDirectories(absolute.getParent());
      var partial = absolute.resolveSibling(absolute.getFileName() + ".partial");
      Files.write(partial, built.bytes());
      Files.move(partial, absolute, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
