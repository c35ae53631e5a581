package dev.argmax.systemtest;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import dev.argmax.launch.ArgmaxSystem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The browsers of all who look at pages: everybody signs in once and then looks in every way.
final class Windows implements AutoCloseable {
  private final Chromium chromium;
  private final ArgmaxSystem system;
  private final SampleWork work;
  private final Map<String, String> sessions = new HashMap<>();
  private final Map<String, BrowserContext> open = new HashMap<>();

  Windows(Chromium chromium, ArgmaxSystem system, SampleWork work) {
    this.chromium = chromium;
    this.system = system;
    this.work = work;
  }

  /// What somebody sees.
  ///
  /// @param complaints of the browser, such as of something that its policy forbids
  record Seen(Page page, Response answer, List<String> complaints) implements AutoCloseable {
    @Override
    public void close() {
      page.close();
    }
  }

  Seen look(SitePage at, Look look) {
    var page = window(at.who(), look).newPage();
    var complaints = new ArrayList<String>();
    page.onPageError(complaints::add);
    page.onConsoleMessage(
        message -> {
          if (message.text().contains("Content Security Policy")) {
            complaints.add(message.text());
          }
        });
    return new Seen(page, page.navigate(system.baseUrl() + at.path()), complaints);
  }

  private BrowserContext window(String who, Look look) {
    return open.computeIfAbsent(
        who + " " + look,
        _ ->
            chromium.window(
                look.options().setStorageState(sessions.computeIfAbsent(who, this::session))));
  }

  /// The cookies of somebody who has signed in.
  private String session(String who) {
    try (var window = chromium.window(Look.LIGHT)) {
      switch (who) {
        case "nobody" -> {}
        case "sample" -> work.student().signIn(window);
        default -> Visitor.of(system, who).signIn(window);
      }
      return window.storageState();
    }
  }

  @Override
  public void close() {
    open.values().forEach(BrowserContext::close);
  }
}
