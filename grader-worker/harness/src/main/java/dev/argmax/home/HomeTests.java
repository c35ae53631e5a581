package dev.argmax.home;

import dev.argmax.kit.Tolerance;
import dev.argmax.runner.BorrowedMemory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The test cases that can be run at home.
///
/// They come as files on the class path below `argmax/home/`: an index with a line of seven
/// tab-separated fields for each test case (problem, name, probe, check or `-`, tolerance, points,
/// seed), and the reference evidence of each in `<problem>/<name>.evidence`.
public final class HomeTests {
  /// The directory of the recorded files.
  public static final String DIRECTORY = "argmax/home/";

  /// The list of test cases in it.
  public static final String INDEX = DIRECTORY + "index.tsv";

  /// Stands for no check in the index.
  public static final String NO_CHECK = "-";

  private HomeTests() {}

  /// All of them, in the order of the handout.
  public static List<HomeTest> all() {
    BorrowedMemory.refuse();
    return new String(file(INDEX), StandardCharsets.UTF_8).lines().map(HomeTests::test).toList();
  }

  private static HomeTest test(String line) {
    var fields = line.split("\t", -1);
    return new HomeTest(
        fields[0],
        fields[1],
        fields[2],
        fields[3],
        Tolerance.valueOf(fields[4]),
        Double.parseDouble(fields[5]),
        fields[6]);
  }

  static byte[] file(String name) {
    try (InputStream in = HomeTests.class.getClassLoader().getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing; download the starter again");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
