package dev.argmax.systemtest;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What holds of every page, whoever looks at it and how: in light, in dark, as narrow as a phone,
/// without a mouse.
final class ForEverybody {
  private static final String WIDTH = "document.documentElement.scrollWidth";

  /// Where pictures go; absent where nobody wants any.
  private static final @Nullable String PICTURES = System.getProperty("screenshots.directory");

  private ForEverybody() {}

  /// What hinders somebody on this page, a line for each thing. Leaves the page in light and wide.
  static List<String> hindrances(Page page) {
    var found = new ArrayList<String>();
    look(page, Look.LIGHT);
    Axe.violations(page).forEach(each -> found.add("light: " + each));
    look(page, Look.DARK);
    // In dark only the colours are others.
    Axe.paleness(page).forEach(each -> found.add("dark: " + each));
    look(page, Look.PHONE);
    if (!page.evaluate(WIDTH).equals(Look.PHONE.width())) {
      found.add("phone: it is wider than the screen");
    }
    Keyboard.unreached(page).forEach(each -> found.add("keyboard: " + each));
    look(page, Look.LIGHT);
    return found;
  }

  /// The same of a page on the way through a walk, of which pictures are kept if they are wanted.
  static List<String> hindrances(Page page, String name) {
    if (PICTURES != null) {
      for (var look : Look.values()) {
        look(page, look);
        keep(page, Path.of(PICTURES), name, look);
      }
    }
    return hindrances(page);
  }

  /// Shows a page that was got in another way, as if it stood at an address of the site.
  static void show(Page page, String address, String html) {
    var answer = new Route.FulfillOptions().setContentType("text/html").setBody(html);
    page.route(address, route -> route.fulfill(answer));
    page.navigate(address);
  }

  /// A picture of all of a page.
  static void keep(Page page, Path directory, String name, Look look) {
    var file = name + "-" + look.name().toLowerCase(Locale.ROOT) + ".png";
    page.screenshot(
        new Page.ScreenshotOptions().setFullPage(true).setPath(directory.resolve(file)));
  }

  private static void look(Page page, Look look) {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(look.colours()));
    page.setViewportSize(look.width(), look.height());
  }
}
