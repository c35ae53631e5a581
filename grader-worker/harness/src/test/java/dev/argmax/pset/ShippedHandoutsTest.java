package dev.argmax.pset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The signatures that handouts print are those that starters declare.
class ShippedHandoutsTest {
  private static final Path PSETS = Path.of("../../course/psets");
  private static final Pattern BLOCK = Pattern.compile("(?s)```java\n(.*?)```");
  private static final Pattern TYPE =
      Pattern.compile(
          "(?s)(?:class|interface|record|enum) (\\w+)(.*?)(?=\n(?:public |final |@)*(?:class|interface|record|enum) \\w|$)");
  private static final Pattern METHOD =
      Pattern.compile("public (?:static )?[\\w<>\\[\\], ]+?\\([^)]*\\)");

  static Stream<Path> psets() throws IOException {
    try (var found = Files.list(PSETS)) {
      return found.filter(Files::isDirectory).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("psets")
  void printWhatStartersDeclare(Path pset) throws IOException {
    var printed = new TreeMap<String, Set<String>>();
    var blocks = BLOCK.matcher(Files.readString(pset.resolve("handout.md")));
    while (blocks.find()) {
      addMethods(blocks.group(1), printed);
    }
    var declared = new TreeMap<String, Set<String>>();
    for (var source : new PsetDirectory(pset).starter().values()) {
      addMethods(new String(source, StandardCharsets.UTF_8), declared);
    }

    assertThat(printed).isNotEmpty();
    declared.keySet().retainAll(printed.keySet());
    assertThat(printed).isEqualTo(declared);
    assertThat(printed.values()).anyMatch(methods -> methods.size() > 1);
  }

  private static void addMethods(String java, Map<String, Set<String>> to) {
    var types = TYPE.matcher(java.replaceAll("(?m)^\\s*///.*$|//.*$", ""));
    while (types.find()) {
      var methods = METHOD.matcher(types.group(2));
      while (methods.find()) {
        to.computeIfAbsent(types.group(1), _ -> new TreeSet<>())
            .add(methods.group().replaceAll("\\s+", " ").replace("( ", "("));
      }
    }
  }
}
