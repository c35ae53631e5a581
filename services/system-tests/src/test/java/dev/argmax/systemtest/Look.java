package dev.argmax.systemtest;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;

/// How somebody looks at a page.
enum Look {
  LIGHT(ColorScheme.LIGHT, 1280, 800),
  DARK(ColorScheme.DARK, 1280, 800),
  /// The narrowest that pages have to bear, which is also a wide page at four times its size.
  PHONE(ColorScheme.LIGHT, 320, 640);

  private final ColorScheme colours;
  private final int width;
  private final int height;

  Look(ColorScheme colours, int width, int height) {
    this.colours = colours;
    this.width = width;
    this.height = height;
  }

  ColorScheme colours() {
    return colours;
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  Browser.NewContextOptions options() {
    return new Browser.NewContextOptions().setColorScheme(colours).setViewportSize(width, height);
  }
}
