package dev.argmax.pset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// `pset build DIR [-o FILE]`: builds a pset.
public final class PsetMain {
  private PsetMain() {}

  public static void main(String[] arguments) throws IOException {
    var built = PsetBuilder.build(Path.of(arguments[1]));
    var file = Path.of(built.pset().slug() + ".pset");
    if (arguments.length == 4) {
      file = Path.of(arguments[3]);
    }
    Files.write(file, built.bytes());
    System.out.println(file + " " + built.digest());
  }
}
