package dev.argmax.service.archive;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Which files of a zipped project are the submission. Sources are what lies below `src/main/java`,
/// else below `src`, else anywhere. What an honest project holds besides is left out with a note;
/// everything else is refused, so that nobody believes it was handed in.
final class ProjectLayout {
  private static final Set<String> IGNORED_DIRECTORIES =
      Set.of(
          ".git",
          ".github",
          ".svn",
          ".idea",
          ".vscode",
          ".settings",
          ".mvn",
          ".gradle",
          "__MACOSX",
          "target",
          "build",
          "bin",
          "out",
          "lib");
  private static final Set<String> IGNORED_FILES =
      Set.of(
          ".DS_Store",
          "Thumbs.db",
          "desktop.ini",
          "pom.xml",
          "mvnw",
          "mvnw.cmd",
          ".gitignore",
          ".gitattributes",
          ".gitkeep",
          ".editorconfig",
          ".classpath",
          ".project",
          "LICENSE",
          "README");
  private static final List<String> IGNORED_ENDINGS =
      List.of(".md", ".txt", ".iml", ".pdf", ".png", ".jpg", ".jpeg", ".svg", ".yml", ".yaml");

  private ProjectLayout() {}

  /// What becomes of one path.
  sealed interface Place {
    /// @param path below the source root
    /// @param hasRoot whether a `src` directory said where the root is
    record Source(List<String> path, boolean hasRoot) implements Place {}

    /// @param note what the student is told was left out
    record Ignored(String note) implements Place {}
  }

  static Place place(EntryPath path) throws RefusedException {
    List<String> segments = path.segments();
    List<String> directories =
        path.directory() ? segments : segments.subList(0, segments.size() - 1);
    int root = rootOf(directories);
    List<String> outside = root < 0 ? directories : directories.subList(0, root);
    for (int i = 0; i < outside.size(); i++) {
      if (IGNORED_DIRECTORIES.contains(outside.get(i))) {
        return new Place.Ignored(String.join("/", segments.subList(0, i + 1)) + "/");
      }
    }
    int aside = Collections.indexOfSubList(directories, List.of("src", "test"));
    int resources = Collections.indexOfSubList(directories, List.of("src", "main", "resources"));
    if (aside >= 0) {
      return new Place.Ignored(String.join("/", segments.subList(0, aside + 2)) + "/");
    }
    if (resources >= 0) {
      return new Place.Ignored(String.join("/", segments.subList(0, resources + 3)) + "/");
    }
    return ofFile(path, Math.max(root, 0), root >= 0);
  }

  // The index of the first segment below the source root; -1 without one.
  private static int rootOf(List<String> directories) {
    int maven = Collections.indexOfSubList(directories, List.of("src", "main", "java"));
    if (maven >= 0) {
      return maven + 3;
    }
    return directories.indexOf("src") + (directories.contains("src") ? 1 : 0);
  }

  private static Place ofFile(EntryPath path, int root, boolean hasRoot) throws RefusedException {
    String name = path.fileName();
    String lower = name.toLowerCase(Locale.ROOT);
    boolean inMetaInf = path.segments().contains("META-INF");
    if (name.endsWith(".java") && !inMetaInf && !name.equals("module-info.java")) {
      if (name.length() == ".java".length()) {
        throw new RefusedException(Refusal.BAD_NAME, "A source file has no name but .java.");
      }
      List<String> segments = path.segments();
      return new Place.Source(segments.subList(root, segments.size()), hasRoot);
    }
    if (!inMetaInf
        && (IGNORED_FILES.contains(name) || IGNORED_ENDINGS.stream().anyMatch(lower::endsWith))) {
      return new Place.Ignored(path.text());
    }
    throw new RefusedException(
        Refusal.FORBIDDEN_FILE,
        "Only .java sources are handed in. Leave out: " + EntryPath.shown(path.text()));
  }
}
