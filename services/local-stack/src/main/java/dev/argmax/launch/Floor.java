package dev.argmax.launch;

/// The least versions that may hold students' code. The worker refuses anything older in production
/// mode and has the same table with the reasons.
public enum Floor {
  ENGINE("29.7.0"),
  RUNC("1.3.3"),
  /// CVE-2025-23266 and, before it, CVE-2024-0132.
  CONTAINER_TOOLKIT("1.17.8");

  private final String version;

  Floor(String version) {
    this.version = version;
  }

  /// Such as `29.7.0`.
  public String version() {
    return version;
  }

  /// Whether a version, with whatever a distribution put around it, is this one or later.
  boolean isMetBy(String has) {
    var have = has.split("[^0-9]+", -1);
    var want = version.split("\\.", -1);
    for (var i = 0; i < want.length; i++) {
      var part = i < have.length && !have[i].isEmpty() ? Integer.parseInt(have[i]) : 0;
      if (part != Integer.parseInt(want[i])) {
        return part > Integer.parseInt(want[i]);
      }
    }
    return true;
  }
}
