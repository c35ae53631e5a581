package t;

import ai.djl.ndarray.NDArray;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

public final class Attack {
  public static NDArray attack(NDArray x) throws Exception {
    var places = new ArrayList<Path>();
    walk(Path.of("/"), places);
    System.out.println("WRITES " + places);
    return x.mul(2);
  }

  private static void walk(Path directory, List<Path> places) {
    if (directory.startsWith("/proc")) return;
    try {
      Files.delete(Files.createFile(directory.resolve("x-hostile")));
      places.add(directory);
    } catch (java.io.IOException e) {
      // As it should be.
    }
    try (var inside = Files.newDirectoryStream(directory, p -> Files.isDirectory(p, java.nio.file.LinkOption.NOFOLLOW_LINKS))) {
      for (var next : inside) walk(next, places);
    } catch (java.io.IOException e) {
      // Not for us.
    }
  }
}
