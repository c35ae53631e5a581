package dev.argmax.worker.sandbox.docker;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The least versions that may hold students' code: below them, ways out of a container are known
/// and published. `./argmax doctor` prints the same floors.
///
/// The kernel has none here. What would set it is CVE-2026-31431, which distributions mend without
/// a version that could be compared; a box cannot reach the part of the kernel that it is in,
/// because our seccomp profile refuses AF_ALG.
public enum EngineFloor {
  /// CVE-2026-41567, -41568, -42306 (copying in and out), -17106 (archives).
  ENGINE("Engine", "Docker Engine", "29.7.0"),
  /// CVE-2025-31133, -52565, -52881 (masked paths), CVE-2024-21626 (leaked descriptors).
  RUNC("runc", "runc", "1.3.3");

  private static final Pattern NUMBER = Pattern.compile("\\d+");

  private final String component;
  private final String title;
  private final String version;

  EngineFloor(String component, String title, String version) {
    this.component = component;
    this.title = title;
    this.version = version;
  }

  /// As people call it.
  public String title() {
    return title;
  }

  /// The least version, such as `29.7.0`.
  public String version() {
    return version;
  }

  /// What is below its floor, in words; empty if nothing is.
  ///
  /// @param versions by component, as the daemon reports them; one that is missing is not checked
  static List<String> shortfalls(Map<String, String> versions) {
    return List.of(values()).stream().flatMap(floor -> floor.shortfall(versions).stream()).toList();
  }

  private Optional<String> shortfall(Map<String, String> versions) {
    return Optional.ofNullable(versions.get(component))
        .filter(this::isAbove)
        .map(has -> "%s %s is older than %s".formatted(title, has, version));
  }

  private boolean isAbove(String has) {
    var have = NUMBER.matcher(has);
    var want = NUMBER.matcher(version);
    while (want.find()) {
      int wanted = Integer.parseInt(want.group());
      int found = have.find() ? Integer.parseInt(have.group()) : 0;
      if (found != wanted) {
        return found < wanted;
      }
    }
    return false;
  }
}
