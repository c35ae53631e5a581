package dev.argmax.compiler;

import dev.argmax.frame.FrameType;
import dev.argmax.frame.Frames;
import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// The program of the compiler box: a job frame in, a result frame out, until its input ends.
///
/// Theory of operation. One JVM compiles for many submissions because a warm javac takes a tenth of
/// a cold one's time. Nothing of a job outlives it: sources and classes live in a file manager made
/// for the job, over a shared one that only ever reads the platform and DJL. No code of a student
/// runs here, as annotation processing is off; what sources can do is make javac deep, slow or
/// large. Deep ends in a message, large in [CompileResult.OverLimit], after which whoever drives
/// this box replaces it; slow is ended from outside.
public final class CompilerMain {
  private static final int MAX_JOB = 64 * 1024 * 1024;

  private CompilerMain() {}

  public static void main(String[] arguments) throws IOException {
    var in = new BufferedInputStream(new FileInputStream(FileDescriptor.in));
    var out = new FileOutputStream(FileDescriptor.out);
    System.setOut(System.err);
    try (var compiler = new StudentCompiler()) {
      warmUp(compiler);
      Frames.write(out, FrameType.READY, new byte[0]);
      for (var frame = Frames.read(in, MAX_JOB); frame != null; frame = Frames.read(in, MAX_JOB)) {
        var result = compiler.compile(CompileJob.from(frame));
        Frames.write(out, result.type(), result.toPayload());
      }
    }
  }

  /// Loads and compiles to machine code what every job needs, before the first one waits for it.
  private static void warmUp(StudentCompiler compiler) {
    var source =
        """
        package warm;

        import ai.djl.ndarray.NDArray;
        import ai.djl.ndarray.NDList;

        public final class Up {
          private record Pair(NDArray left, NDArray right) {}

          public static NDArray dot(NDArray x, NDList weights) {
            NDArray sum = x;
            for (NDArray w : weights) {
              Pair pair = new Pair(sum, w);
              sum = pair.left().matMul(pair.right()).add(w.get(":1"));
            }
            return sum;
          }
        }
        """;
    var job = new CompileJob("warm", Map.of("Up.java", source.getBytes(StandardCharsets.UTF_8)));
    for (int round = 0; round < 3; round++) {
      var _ = compiler.compile(job);
    }
  }
}
