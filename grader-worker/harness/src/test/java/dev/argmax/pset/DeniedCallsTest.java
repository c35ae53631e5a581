package dev.argmax.pset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.argmax.contracts.TestResult.Visibility;
import dev.argmax.kit.Tolerance;
import dev.argmax.referee.Rule;
import dev.argmax.testsupport.Snippets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeniedCallsTest {
  private static final String PROBE =
      "package p; public class Probe { Object run() { return s.Work.go(null); } }";

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ai.djl.ndarray.NDArray#softmax | return x.softmax(1);                          | go          | ai.djl.ndarray.NDArray#softmax
          ai.djl.ndarray.NDArray#softmax | F f = a -> a.softmax(1); return f.of(x);      | lambda$go$0 | ai.djl.ndarray.NDArray#softmax
          ai.djl.ndarray.NDArray#exp     | F f = ai.djl.ndarray.NDArray::exp; return f.of(x); | go     | ai.djl.ndarray.NDArray#exp
          ai.djl.nn                      | return ai.djl.nn.Activation.relu(x);          | go          | ai.djl.nn.Activation#relu
          ai.djl.nn.Activation           | return ai.djl.nn.Activation.relu(x);          | go          | ai.djl.nn.Activation#relu
          ai.djl.nn.                     | return ai.djl.nn.Activation.relu(x);          | go          | ai.djl.nn.Activation#relu
          ai.djl.engine                  | return ai.djl.nn.Activation.class;            | none        | none
          ai.djl.nn                      | return ai.djl.nn.Activation.class;            | ''          | ai.djl.nn.Activation
          ai.djl.n                       | return ai.djl.nn.Activation.relu(x);          | none        | none
          none.such                      | return Runtime.getRuntime().exec(new String[0]);  | go      | java.lang.Runtime#exec
          none.such                      | return new ProcessBuilder("ls");              | go          | java.lang.ProcessBuilder
          none.such                      | System.load("/x"); return x;                  | go          | java.lang.System#load
          none.such                      | return Class.forName("x");                    | go          | java.lang.Class#forName
          none.such                      | return new java.net.Socket("x", 1);           | go          | java.net.Socket
          none.such                      | return java.lang.invoke.MethodHandles.lookup(); | go        | java.lang.invoke.MethodHandles#lookup
          none.such                      | return "a" + x + new R(1).hashCode();         | none        | none
          """)
  void finds(String denied, String body, String method, String call) throws Exception {
    var found = found(List.of(denied), body, "");

    if (method.equals("none")) {
      assertThat(found).isEmpty();
    } else {
      assertThat(found).contains(new DeniedCall("s.Work", method == null ? "" : method, call));
    }
  }

  @Test
  void findsWhatAnotherClassDoesForTheFirst() {
    var found =
        found(
            List.of("ai.djl.ndarray.NDArray#exp"),
            "return Other.exp(x);",
            "class Other { static Object exp(ai.djl.ndarray.NDArray x) { return x.exp(); } }");

    assertThat(found)
        .containsExactly(new DeniedCall("s.Other", "exp", "ai.djl.ndarray.NDArray#exp"));
  }

  @Test
  void leavesAloneWhatTheProblemDoesNotReach() {
    var found =
        found(
            List.of("ai.djl.ndarray.NDArray#exp"),
            "return x;",
            "class Other { static Object exp(ai.djl.ndarray.NDArray x) { return x.exp(); } }");

    assertThat(found).isEmpty();
  }

  @Test
  void namesClassThatExtendsWhatIsDenied() {
    var found =
        found(
            List.of("ai.djl.training.listener"),
            "return new Other();",
            "class Other extends ai.djl.training.listener.TrainingListenerAdapter {}");

    assertThat(found).extracting(DeniedCall::inClass).contains("s.Other");
  }

  @Test
  void saysWhoUsesWhat() {
    assertThat(new DeniedCall("s.Work", "go", "ai.djl.ndarray.NDArray#exp").message())
        .isEqualTo("s.Work.go uses ai.djl.ndarray.NDArray#exp, which this problem does not allow");
  }

  private static List<DeniedCall> found(List<String> denied, String body, String more) {
    var work =
        """
        package s;
        public class Work {
          public static Object go(ai.djl.ndarray.NDArray x) {
            try { if (x == null) { throw new Exception(); } %s }
            catch (Exception e) { throw new IllegalStateException(e); }
          }
          interface F { Object of(ai.djl.ndarray.NDArray a); }
          record R(int n) {}
        }
        %s
        """
            .formatted(body, more);
    Map<String, byte[]> student = new TreeMap<>(Snippets.compile(work, PROBE));
    var probes = new TreeMap<String, byte[]>();
    probes.put("p.Probe", student.remove("p.Probe"));
    var test =
        new Pset.TestCase("t", "p.Probe", 1, Visibility.ALWAYS, new Rule.Compared(Tolerance.EXACT));
    var rules = new Pset.Denied(Pset.Denied.Policy.REFUSE, denied);
    return new DeniedCalls(student, probes).in(new Pset.Problem("1", "One", rules, List.of(test)));
  }
}
