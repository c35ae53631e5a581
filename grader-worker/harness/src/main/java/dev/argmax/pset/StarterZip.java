package dev.argmax.pset;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The zip file that students start from: the files of `starter/`, those that make a project of it,
/// and below `lib/` a Maven repository with the kit and with the visible test cases.
///
/// Both jars carry a version made from their content, written into the `pom.xml` where it says
/// `<argmax.version>`, because Maven never looks again for a version that it once kept.
final class StarterZip {
  private static final String JAVA = ".java";

  private final String root;
  private final Map<String, byte[]> files = new TreeMap<>();

  private StarterZip(String slug) {
    this.root = slug + "/";
  }

  static byte[] of(Path directory, Pset pset, PsetParts parts) {
    var kit = KitJar.create();
    var home = HomeJar.of(pset, parts);
    var version = PsetPackage.sha256(PsetZip.write(Map.of("kit", kit, "home", home)));
    var zip = new StarterZip(pset.slug());
    zip.addProject(pset);
    zip.addFiles(directory);
    zip.addArtifact("argmax-kit", version.substring(0, 12), kit);
    zip.addArtifact("argmax-" + pset.slug(), version.substring(0, 12), home);
    zip.setVersion(directory, version.substring(0, 12));
    return PsetZip.write(zip.files);
  }

  /// What the author's own files may replace.
  private void addProject(Pset pset) {
    files.put(root + "pom.xml", StarterProject.pom(pset).getBytes(StandardCharsets.UTF_8));
    files.put(
        root + StarterProject.testPath(pset),
        StarterProject.test(pset).getBytes(StandardCharsets.UTF_8));
  }

  /// The names of the classes that a starter declares, by its files.
  ///
  /// @throws PsetException if it is no starter
  static Set<String> classes(byte[] starter, Pset pset) {
    var sources = pset.slug() + "/src/main/java/";
    return PsetZip.read("starter.zip", starter).keySet().stream()
        .filter(name -> name.startsWith(sources) && name.endsWith(JAVA))
        .map(name -> name.substring(sources.length(), name.length() - JAVA.length()))
        .map(name -> name.replace('/', '.'))
        .collect(Collectors.toSet());
  }

  private void addFiles(Path directory) {
    try (var found = Files.walk(directory)) {
      for (var file : found.filter(Files::isRegularFile).toList()) {
        var name = directory.relativize(file).toString().replace(File.separatorChar, '/');
        if (!name.startsWith("target/")) {
          files.put(root + name, Files.readAllBytes(file));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void addArtifact(String name, String version, byte[] jar) {
    var path = root + "lib/dev/argmax/" + name + "/" + version + "/" + name + "-" + version;
    files.put(path + ".jar", jar);
    files.put(path + ".pom", pom(name, version).getBytes(StandardCharsets.UTF_8));
  }

  private static String pom(String name, String version) {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <project xmlns="http://maven.apache.org/POM/4.0.0">
          <modelVersion>4.0.0</modelVersion>
          <groupId>dev.argmax</groupId>
          <artifactId>%s</artifactId>
          <version>%s</version>
        </project>
        """
        .formatted(name, version);
  }

  private void setVersion(Path directory, String version) {
    var pom = new String(files.getOrDefault(root + "pom.xml", new byte[0]), StandardCharsets.UTF_8);
    var tag = "<argmax.version>[^<]*</argmax.version>";
    var versioned = pom.replaceFirst(tag, tag.replace("[^<]*", version));
    if (versioned.equals(pom)) {
      throw new PsetException(
          directory.resolve("pom.xml").toString(),
          "no <argmax.version> was found",
          "Add the property, or leave the pom.xml out");
    }
    files.put(root + "pom.xml", versioned.getBytes(StandardCharsets.UTF_8));
  }
}
