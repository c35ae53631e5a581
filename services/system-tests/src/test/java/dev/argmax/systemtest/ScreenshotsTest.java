package dev.argmax.systemtest;

import com.microsoft.playwright.Page;
import dev.argmax.launch.ArgmaxSystem;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// No test but a part of `./argmax screenshots DIR`: pictures of every page in every look, for
/// people. Of pages that are reached on a walk alone, the walks keep them.
@OnRunningSystem
@Tag("screenshots")
class ScreenshotsTest {
  private static final Path DIRECTORY =
      Path.of(System.getProperty("screenshots.directory", "target/screenshots"));

  private final ArgmaxSystem system;

  ScreenshotsTest(ArgmaxSystem system) {
    this.system = system;
  }

  @Test
  void takesPicturesOfEveryPage() {
    try (var chromium = Chromium.open();
        var work = SampleWork.of(system, chromium);
        var windows = new Windows(chromium, system, work)) {
      for (var at : SitePage.all(work)) {
        for (var look : Look.values()) {
          try (var seen = windows.look(at, look)) {
            ForEverybody.keep(seen.page(), DIRECTORY, at.name(), look);
          }
        }
      }
    }
  }

  /// What a class of some size looks like in its first problem set.
  @Test
  void takesThePicturesOfTheReadme() {
    try (var large = RunningSystem.start(Map.of("ARGMAX_DEMO_CLASS", "120"));
        var chromium = Chromium.open();
        var student = chromium.window(Look.LIGHT);
        var staff = chromium.window(Look.LIGHT)) {
      var page = Visitor.of(large, "student").signIn(student);
      var work = Pset1.wrong(Pset1.wrongDirectory("backprop-mask-missing"));
      Visitor.of(large, "student").handIn(page, work);
      Visitor.awaitVerdict(page);
      keep(page, "submission");
      var desk = Visitor.of(large, "ta").signIn(staff);
      desk.navigate(page.url() + "/review");
      keep(desk, "review");
      desk.navigate(large.baseUrl() + Visitor.COURSE + "/dashboard");
      keep(desk, "dashboard");
    }
  }

  private static void keep(Page page, String name) {
    page.setViewportSize(1_200, 1_250);
    page.screenshot(
        new Page.ScreenshotOptions().setPath(DIRECTORY.resolve("readme-" + name + ".png")));
  }
}
