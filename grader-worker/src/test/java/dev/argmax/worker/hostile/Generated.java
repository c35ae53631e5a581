package dev.argmax.worker.hostile;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/// Sources that are too large, or of too odd bytes, to lie in the repository.
final class Generated {
  private static final String RIGHT =
      "package t; import ai.djl.ndarray.NDArray; public final class Attack {"
          + " /* é */ public static NDArray attack(NDArray x) { return x.mul(2); } ";

  private Generated() {}

  /// By path.
  static Map<String, byte[]> sources(String generator) {
    return switch (generator) {
      case "doubling strings" -> attack(doubling(30));
      case "large array" -> attack("static final int[] A = {" + "1234567,".repeat(200_000) + "};");
      case "many classes" -> manyClasses(20_000);
      case "many constants" -> attack(constants(70_000));
      case "many warnings" -> attack(warnings(20_000));
      case "deep parentheses" ->
          attack("static int d = " + "(".repeat(20_000) + "1" + ")".repeat(20_000) + ";");
      case "long line" -> attack("/*" + "x".repeat(1 << 20) + "*/");
      case "latin-1" -> encoded(StandardCharsets.ISO_8859_1);
      case "utf-16" -> encoded(StandardCharsets.UTF_16);
      case "byte order mark" -> attack("", "\ufeff");
      case "carriage returns" -> attack("\r\n\t\r\n");
      default -> throw new IllegalArgumentException("no generator " + generator);
    };
  }

  private static Map<String, byte[]> attack(String members) {
    return attack(members, "");
  }

  private static Map<String, byte[]> attack(String members, String before) {
    return Map.of("Attack.java", bytes(before + RIGHT + members + "}"));
  }

  private static Map<String, byte[]> encoded(Charset charset) {
    return Map.of("Attack.java", (RIGHT + "}").getBytes(charset));
  }

  private static String doubling(int times) {
    var text = new StringBuilder("static final String a0 = \"xxxxxxxx\";");
    for (int i = 1; i < times; i++) {
      text.append("static final String a%d = a%d + a%d;".formatted(i, i - 1, i - 1));
    }
    return text.toString();
  }

  private static String constants(int count) {
    var text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append("static final String c").append(i).append("=\"v").append(i).append("\";");
    }
    return text.toString();
  }

  private static String warnings(int count) {
    var text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append("static java.util.List<String> w").append(i).append("(java.util.List l) {");
      text.append("return l; }\n");
    }
    return text.toString();
  }

  private static Map<String, byte[]> manyClasses(int count) {
    var sources = new TreeMap<>(attack(""));
    var text = new StringBuilder("package t;");
    for (int i = 0; i < count; i++) {
      text.append("class C").append(i).append("{int a() {return ").append(i).append(";}}\n");
    }
    sources.put("Many.java", bytes(text.toString()));
    return sources;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
