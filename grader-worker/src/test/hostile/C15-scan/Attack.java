package t;

import ai.djl.ndarray.NDArray;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.TreeSet;
import java.util.zip.ZipFile;

/// Looks for anything that begins like one of our secrets: in every file, in the entries of every
/// jar, in what /proc shows of every process, and in the memory of this one. What it looks for is
/// put together when it runs, or it would find itself; so is the control, which it must find.
public final class Attack {
  private static final byte[] NEEDLE = needle();
  private static final TreeSet<String> FOUND = new TreeSet<>();
  private static String control;

  public static NDArray attack(NDArray x) throws Exception {
    control = new String(NEEDLE, StandardCharsets.UTF_8) + "control";
    Files.writeString(Path.of("/tmp/control"), control);
    look("environment", (System.getenv() + " " + System.getProperties()).getBytes());
    files(Path.of("/"));
    processes();
    memory();
    FOUND.forEach(System.out::println);
    return x.mul(control.length() > 3 ? 2 : 3);
  }

  private static byte[] needle() {
    var needle = new byte[] {100, 98, 111, 98, 115, 122, 46};
    for (int i = 0; i < needle.length; i++) needle[i]--;
    return needle;
  }

  private static void files(Path root) throws IOException {
    Files.walkFileTree(root, new SimpleFileVisitor<>() {
      @Override
      public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
        return directory.startsWith("/proc") || directory.startsWith("/sys")
            ? FileVisitResult.SKIP_SUBTREE
            : FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (attributes.isRegularFile()) {
          read(file);
        }
        return FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult visitFileFailed(Path file, IOException e) {
        return FileVisitResult.CONTINUE;
      }
    });
  }

  private static void read(Path file) {
    try (var in = Files.newInputStream(file)) {
      look(file.toString(), in);
    } catch (IOException e) {
      // Not for us.
    }
    if (file.toString().endsWith(".jar")) {
      try (var jar = new ZipFile(file.toFile())) {
        for (var entry : jar.stream().toList()) {
          try (var in = jar.getInputStream(entry)) {
            look(file + "!" + entry.getName(), in);
          }
        }
      } catch (IOException e) {
        // Not for us.
      }
    }
  }

  private static void processes() throws IOException {
    try (var all = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
      for (var process : all) {
        for (var file : new String[] {"cmdline", "environ", "mountinfo", "status", "cgroup"}) {
          read(process.resolve(file));
        }
      }
    }
  }

  private static void memory() throws IOException {
    try (var memory = new RandomAccessFile("/proc/self/mem", "r")) {
      for (var line : Files.readAllLines(Path.of("/proc/self/maps"))) {
        var fields = line.split("[- ]+");
        if (!line.contains(" rw-p ")) continue;
        long from = Long.parseLong(fields[0], 16);
        long to = Long.parseLong(fields[1], 16);
        var chunk = new byte[1 << 20];
        for (long at = from; at < to; at += chunk.length) {
          try {
            memory.seek(at);
            int read = memory.read(chunk, 0, (int) Math.min(chunk.length, to - at));
            search("memory", chunk, read);
          } catch (IOException e) {
            break; // Not backed by anything.
          }
        }
      }
    }
  }

  private static void look(String place, InputStream in) throws IOException {
    var chunk = new byte[1 << 20];
    int kept = 0;
    for (int read = in.read(chunk, kept, chunk.length - kept); read > 0; ) {
      int filled = kept + read;
      search(place, chunk, filled);
      kept = Math.min(filled, 64);
      System.arraycopy(chunk, filled - kept, chunk, 0, kept);
      read = in.read(chunk, kept, chunk.length - kept);
    }
  }

  private static void look(String place, byte[] bytes) {
    search(place, bytes, bytes.length);
  }

  private static void search(String place, byte[] bytes, int length) {
    byte first = NEEDLE[0];
    for (int i = 0; i < length - NEEDLE.length; i++) {
      if (bytes[i] == first && (isAt(bytes, i, length, 1) || isAt(bytes, i, length, 2))) {
        int step = bytes[i + 1] == 0 ? 2 : 1;
        var word = new StringBuilder();
        for (int j = i + NEEDLE.length * step; j < length && word.length() < 20; j += step) {
          if (!Character.isLetterOrDigit(bytes[j]) && bytes[j] != '-') break;
          word.append((char) bytes[j]);
        }
        if (word.length() > 0) {
          FOUND.add((word.toString().startsWith("control") ? "CONTROL " : "LEAK " + word + " ") + place);
        }
      }
    }
  }

  private static boolean isAt(byte[] bytes, int at, int length, int step) {
    if (at + NEEDLE.length * step > length) return false;
    for (int i = 1; i < NEEDLE.length; i++) {
      if (bytes[at + i * step] != NEEDLE[i] || (step == 2 && bytes[at + i * 2 - 1] != 0)) return false;
    }
    return true;
  }
}
