package dev.argmax.benchmarks.pages;

import dev.argmax.launch.ApiClient;
import dev.argmax.launch.ArgmaxSystem;
import dev.argmax.launch.Installation;
import dev.argmax.launch.SandboxChoice;
import dev.argmax.launch.SystemSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// How quickly each page is made for a class of 500, beside a static file of the same server.
///
/// Theory of operation. A page and the static file nearest to it in size, as both go over the wire,
/// are asked for in turns on one connection, so that whatever else the machine does hits both
/// alike. Compared are the 95th percentiles, of a server that has warmed up: it has made each page
/// some hundred times before.
public final class PagesBench {
  private static final String CLOCK = "2022-11-20T12:00";
  private static final String STUDENTS = "500";
  private static final String COURSE = "/courses/6.S898-fall-2022";
  private static final int WARM_UP = 300;
  private static final int USUAL_ROUNDS = 300;
  private static final double BAR = 10;
  private static final int MOST_BYTES = 200 * 1024;

  private static final String KATEX = "/webjars/katex/0.18.11/dist/";

  /// Small to large, so that every page finds one of about its size.
  private static final List<String> FILES =
      List.of(
          "/assets/countdown.js",
          "/assets/hand-in.js",
          "/assets/staff.css",
          KATEX + "fonts/KaTeX_Script-Regular.woff2",
          KATEX + "fonts/KaTeX_Typewriter-Regular.woff2",
          "/assets/argmax.css",
          KATEX + "katex.min.css",
          KATEX + "fonts/KaTeX_Main-Italic.ttf",
          KATEX + "fonts/KaTeX_Main-Bold.ttf",
          KATEX + "fonts/KaTeX_AMS-Regular.ttf",
          KATEX + "katex.min.js");

  private final ArgmaxSystem system;
  private final Map<String, Visitor> visitors = new HashMap<>();
  private final Map<String, Integer> files = new HashMap<>();

  private PagesBench(ArgmaxSystem system) {
    this.system = system;
  }

  private record Page(String who, String path) {}

  /// Prints the figures; 1 if one misses its bar.
  ///
  /// @param arguments how many rounds, 300 if it is not said
  public static int run(List<String> arguments) throws IOException, InterruptedException {
    var rounds = arguments.isEmpty() ? USUAL_ROUNDS : Integer.parseInt(arguments.getFirst());
    var installation = Installation.here();
    var sandbox =
        SandboxChoice.make(SandboxChoice.Wish.AUTO, installation, line -> System.err.println(line));
    var results = Files.createDirectories(installation.home().resolve(".argmax/bench"));
    var data = Files.createTempDirectory(results, "data-");
    var settings =
        new SystemSettings(data, 0, sandbox, CLOCK, false, Map.of("ARGMAX_DEMO_CLASS", STUDENTS));
    try (var system =
        ArgmaxSystem.start(installation, settings, line -> System.err.println(line))) {
      return new PagesBench(system).measure(rounds);
    } finally {
      new ProcessBuilder("rm", "-rf", data.toString()).start().waitFor();
    }
  }

  private int measure(int rounds) {
    for (var who : List.of("student", "ta", "instructor")) {
      var visitor = new Visitor(system.baseUrl());
      visitor.signIn(system.accounts().login(who), system.accounts().password(who));
      visitors.put(who, visitor);
    }
    FILES.forEach(file -> files.put(file, visitor("student").visit(file).bytes()));
    System.out.printf(
        "%-54s %8s %8s %8s %8s %8s%n", "page (ms)", "bytes", "p50", "p95", "file p95", "ratio");
    var held = true;
    for (var page : pages()) {
      held &= measure(page, rounds);
    }
    System.out.printf("bars: ratio %.0f, %d bytes%n", BAR, MOST_BYTES);
    return held ? 0 : 1;
  }

  private boolean measure(Page page, int rounds) {
    var visitor = visitor(page.who());
    var bytes = visitor.visit(page.path()).bytes();
    var file = nearest(bytes);
    var made = new double[rounds];
    var still = new double[rounds];
    for (int i = -WARM_UP; i < rounds; i++) {
      var one = visitor.visit(page.path()).seconds();
      var other = visitor.visit(file).seconds();
      if (i >= 0) {
        made[i] = one;
        still[i] = other;
      }
    }
    Arrays.sort(made);
    Arrays.sort(still);
    int p95 = (int) (rounds * 0.95);
    var ratio = made[p95] / still[p95];
    System.out.printf(
        "%-54s %8d %8.1f %8.1f %8.1f %8.1f%n",
        page.who() + " " + page.path().replace(COURSE, "…"),
        bytes,
        made[rounds / 2] * 1e3,
        made[p95] * 1e3,
        still[p95] * 1e3,
        ratio);
    return ratio <= BAR && bytes <= MOST_BYTES;
  }

  private List<Page> pages() {
    var pset = COURSE + "/assignments/pset1";
    var submission = "/submissions/" + submission();
    var pages = new ArrayList<Page>();
    for (var path :
        List.of(COURSE, COURSE + "/late-days", COURSE + "/calendar", pset, pset + "/history")) {
      pages.add(new Page("student", path));
    }
    pages.add(new Page("student", "/me/tokens"));
    pages.add(new Page("student", "/style"));
    for (var path :
        List.of(
            submission,
            submission + "/source",
            submission + "/review",
            COURSE + "/dashboard",
            COURSE + "/dashboard?assignment=pset1",
            COURSE + "/gradebook",
            pset + "/work",
            pset + "/work?is=LATE",
            pset + "/history")) {
      pages.add(new Page("ta", path));
    }
    for (var path :
        List.of(
            COURSE + "/roster",
            COURSE + "/audit",
            COURSE + "/settings",
            COURSE + "/settings/pset1")) {
      pages.add(new Page("instructor", path));
    }
    return pages;
  }

  /// One that is graded.
  private String submission() {
    var work =
        ApiClient.json(
            ApiClient.of(system, "ta")
                .get("/api/v1" + COURSE + "/assignments/pset1/work?limit=100")
                .body());
    for (var item : work.path("items")) {
      if (item.path("submission").isTextual()) {
        return item.path("submission").asText();
      }
    }
    throw new IllegalStateException("nobody handed in: " + work);
  }

  private Visitor visitor(String who) {
    return Objects.requireNonNull(visitors.get(who), who);
  }

  private int size(String file) {
    return Objects.requireNonNull(files.get(file), file);
  }

  private String nearest(int bytes) {
    return FILES.stream()
        .min(Comparator.comparingDouble(file -> Math.abs(Math.log((double) size(file) / bytes))))
        .orElseThrow();
  }
}
