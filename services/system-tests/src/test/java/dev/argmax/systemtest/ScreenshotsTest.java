package dev.argmax.systemtest;

import com.microsoft.playwright.Page;
import dev.argmax.launch.ArgmaxSystem;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// No test but `./argmax screenshots DIR`: pictures of every page in every look, for people.
@OnRunningSystem
@Tag("screenshots")
class ScreenshotsTest {
  private final ArgmaxSystem system;

  ScreenshotsTest(ArgmaxSystem system) {
    this.system = system;
  }

  @Test
  void takesPicturesOfEveryPage() {
    var directory = Path.of(System.getProperty("screenshots.directory", "target/screenshots"));
    try (var chromium = Chromium.open();
        var work = SampleWork.of(system, chromium);
        var windows = new Windows(chromium, system, work)) {
      for (var at : SitePage.all(work)) {
        for (var look : Look.values()) {
          try (var seen = windows.look(at, look)) {
            var name = at.name() + "-" + look.name().toLowerCase(Locale.ROOT) + ".png";
            seen.page()
                .screenshot(
                    new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(directory.resolve(name)));
          }
        }
      }
    }
  }
}
