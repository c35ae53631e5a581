package dev.argmax.layout;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/// Lays out the directory that every box runs from, whether it becomes the docker image's
/// `/opt/argmax` or is used in place by the process sandbox:
///
/// ```
/// lib/        the harness and its runtime jars, without PyTorch's 107 MB of packed natives
/// engine/     DJL's own jars once more, as modules: only they may be granted native access
/// libtorch/   those natives unpacked, with DJL's JNI library and JNA's beside them
/// boot/       boxes.jar, whose manifest names the jars in lib/, and a boot cache for each program
/// ```
///
/// Unpacking beforehand keeps 430 MB of libraries in one page cache shared by all boxes, lets their
/// temporary space be `noexec`, and saves seconds of every boot. Laying out again writes only what
/// changed, so a running box never loses a file.
///
/// A boot cache fits only the very class path that it was made for, in the same order, which
/// `lib/*` does not promise; hence the manifest.
public final class SandboxHome {
  private static final String NATIVES = "pytorch/cpu/linux-x86_64/";
  private static final String JNI = "jnilib/linux-x86_64/cpu/libdjl_torch.so";
  private static final String JNA = "com/sun/jna/linux-x86-64/libjnidispatch.so";

  private static final Pattern ENGINE = Pattern.compile("(api|pytorch-engine|jna)-[0-9.]+\\.jar");

  private final Path lib;
  private final Path engine;
  private final Path libtorch;
  private final Set<Path> kept = new HashSet<>();

  private SandboxHome(Path home) {
    this.lib = home.resolve("lib");
    this.engine = home.resolve("engine");
    this.libtorch = home.resolve("libtorch");
  }

  /// `SandboxHome DIR`: lays out DIR from this program's own class path.
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 1) {
      throw new IllegalArgumentException("usage: SandboxHome DIR");
    }
    var classPath = new ArrayList<Path>();
    for (var element : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      classPath.add(Path.of(element));
    }
    var home = Path.of(arguments[0]);
    layOut(home, classPath);
    BootCaches.make(home);
  }

  /// Lays out `home` from jars and class directories.
  static void layOut(Path home, List<Path> classPath) throws IOException {
    var layout = new SandboxHome(home);
    Files.createDirectories(layout.lib);
    Files.createDirectories(layout.engine);
    Files.createDirectories(layout.libtorch);
    Files.createDirectories(home.resolve("boot"));
    for (var element : classPath) {
      layout.add(element);
    }
    layout.replace(home.resolve("boot/boxes.jar"), layout.boxesJar());
    layout.removeLeftovers(layout.lib);
    layout.removeLeftovers(layout.engine);
    layout.removeLeftovers(layout.libtorch);
  }

  private void add(Path element) throws IOException {
    if (Files.isDirectory(element)) {
      replace(lib.resolve(ClassesJar.nameFor(element)), ClassesJar.of(element));
      return;
    }
    var name = element.getFileName().toString();
    unpackNatives(element);
    if (!name.startsWith("pytorch-native-")) {
      boolean mend = MendedJar.concerns(element);
      var content = mend ? MendedJar.of(element) : Files.readAllBytes(element);
      replace(lib.resolve(name), content);
      var module = ENGINE.matcher(name);
      if (module.matches()) {
        replace(engine.resolve(module.group(1) + ".jar"), content);
      }
    }
  }

  private byte[] boxesJar() throws IOException {
    var jars =
        kept.stream()
            .filter(file -> file.startsWith(lib))
            .map(jar -> "../lib/" + jar.getFileName())
            .sorted()
            .toList();
    var manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, String.join(" ", jars));
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      var entry = new ZipEntry(JarFile.MANIFEST_NAME);
      entry.setTimeLocal(ClassesJar.TIME);
      zip.putNextEntry(entry);
      manifest.write(zip);
    }
    return bytes.toByteArray();
  }

  private void unpackNatives(Path jar) throws IOException {
    try (var zip = new ZipFile(jar.toFile())) {
      for (var entry : zip.stream().toList()) {
        var target = nativeName(jar, entry.getName());
        if (target != null) {
          unpack(zip, entry, libtorch.resolve(target));
        }
      }
    }
  }

  private static @Nullable String nativeName(Path jar, String entry) {
    if (entry.startsWith(NATIVES) && entry.contains(".so")) {
      return entry.substring(NATIVES.length());
    }
    if (entry.equals(JNI)) {
      // DJL looks for its own library beside libtorch under this name.
      var version = jar.getFileName().toString().replaceAll("^pytorch-jni-[^-]+-(.+)\\.jar$", "$1");
      return version + "-libdjl_torch.so";
    }
    return entry.equals(JNA) ? "libjnidispatch.so" : null;
  }

  private void unpack(ZipFile zip, ZipEntry entry, Path target) throws IOException {
    kept.add(target);
    if (Files.exists(target) && Files.size(target) == entry.getSize()) {
      return;
    }
    var partial = target.resolveSibling(target.getFileName() + ".partial");
    try (InputStream in = zip.getInputStream(entry)) {
      Files.copy(in, partial, StandardCopyOption.REPLACE_EXISTING);
    }
    Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
  }

  private void replace(Path target, byte[] content) throws IOException {
    kept.add(target);
    if (Files.exists(target) && Arrays.equals(Files.readAllBytes(target), content)) {
      return;
    }
    var partial = target.resolveSibling(target.getFileName() + ".partial");
    Files.write(partial, content);
    Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
  }

  private void removeLeftovers(Path directory) throws IOException {
    try (var files = Files.list(directory)) {
      for (var file : files.toList()) {
        if (!kept.contains(file)) {
          Files.delete(file);
        }
      }
    }
  }
}
