package dev.argmax.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.argmax.frame.FrameException;
import dev.argmax.frame.FrameType;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What every kind of sandbox promises, tried out with the real runner as the program inside and
/// probes that do what a hostile submission would. Extend it, give a sandbox, and say what that
/// kind can do.
@Timeout(value = 90, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
public abstract class SandboxContract {
  /// Small, so that limits are reached soon.
  protected static final Limits LIMITS = new Limits(1_024, 128, 40, 1.0, 8);

  private static final List<String> ENVIRONMENT =
      List.of(
          "LANG",
          "DJL_OFFLINE",
          "OPT_OUT_TRACKING",
          "DJL_CACHE_DIR",
          "PYTORCH_LIBRARY_PATH",
          "PYTORCH_VERSION",
          "PYTORCH_FLAVOR",
          "OMP_NUM_THREADS",
          "MKL_NUM_THREADS",
          "MALLOC_ARENA_MAX",
          "GLIBC_TUNABLES");

  /// The sandbox under test; the same one for all tests.
  protected abstract Sandbox sandbox();

  /// Whether a box is cut off from every network, this machine's own included.
  protected abstract boolean cutsNetwork();

  /// Whether a box can write to nothing but its scratch space.
  protected abstract boolean guardsFiles();

  /// Whether threads count as processes. Where a kernel of the box's own runs them they need not:
  /// there they are memory, which is bounded, too.
  protected boolean countsThreads() {
    return true;
  }

  /// Variables that this kind cannot keep out of the environment, all harmless.
  protected List<String> harmlessVariables() {
    return List.of();
  }

  /// What is left of boxes, in words: processes, containers, directories. Empty if nothing is.
  protected abstract List<String> leftovers();

  @AfterEach
  void leavesNothingBehind() {
    assertThat(leftovers()).isEmpty();
  }

  @Test
  void carriesFramesInAndOut() throws IOException {
    try (var trial = Trial.start(sandbox(), LIMITS, "out.text(\"said\", \"hello\");")) {
      assertThat(trial.evidence().text("said")).isEqualTo("hello");
      assertThat(trial.box().output().read()).isEqualTo(-1);
      assertThat(trial.box().end()).isInstanceOf(BoxEnd.Exited.class);
    }
  }

  /// A student's time is CPU time, so it must be told while the code runs.
  @Test
  void tellsHowMuchCpuTimeIsUsed() throws IOException {
    try (var trial = Trial.start(sandbox(), LIMITS, "while (true) {}")) {
      var before = trial.box().cpuTime().orElseThrow();
      var enough = before.plusMillis(500);

      assertThat(before).isPositive();
      // Without an end of its own: the class's time limit ends it.
      while (trial.box().cpuTime().orElseThrow().compareTo(enough) < 0) {
        Thread.onSpinWait();
      }
    }
  }

  /// DJL alone would compute with memory that Java has given to somebody else by then.
  @Test
  void computesGradientsAcrossTheGarbageCollector() throws IOException {
    var learns =
        """
        var kept = new java.util.ArrayList<java.nio.ByteBuffer>();
        var gradients = new double[20];
        try (var manager = ai.djl.ndarray.NDManager.newBaseManager()) {
          for (int i = 0; i < gradients.length; i++) {
            var x = manager.create(new double[] {1});
            x.setRequiresGradient(true);
            try (var collector = ai.djl.engine.Engine.getInstance().newGradientCollector()) {
              var y = x.mul(3.0);
              System.gc();
              for (int j = 0; j < 1_000; j++) {
                kept.add(java.nio.ByteBuffer.allocateDirect(8).putDouble(0, 17));
              }
              collector.backward(y.sum());
            }
            gradients[i] = x.getGradient().getDouble();
          }
        }
        out.doubles("gradients", gradients);
        """;
    try (var trial = Trial.start(sandbox(), LIMITS, learns)) {
      assertThat(trial.evidence().doubles("gradients")).hasSize(20).containsOnly(3);
    }
  }

  @Test
  void endsAProgramThatFillsTheHeap() throws IOException {
    var fills = "var all = new java.util.ArrayList<long[]>(); for (;;) all.add(new long[1 << 18]);";
    try (var trial = Trial.start(sandbox(), LIMITS, fills)) {
      assertThat(trial.next()).isNull();
      assertThat(trial.box().end()).isInstanceOfAny(BoxEnd.OutOfMemory.class, BoxEnd.Exited.class);
    }
  }

  @Test
  void boundsMemoryOutsideOfTheHeap() throws IOException {
    var fills =
        """
        var manager = ai.djl.ndarray.NDManager.newBaseManager(ai.djl.Device.cpu());
        for (int i = 0; i < 4_096; i++) { manager.ones(new ai.djl.ndarray.types.Shape(1 << 20)); }
        out.bool("survived", true);
        """;
    try (var trial = Trial.start(sandbox(), LIMITS, fills)) {
      var frame = trial.next();
      assertThat(frame == null || frame.type() == FrameType.THREW).isTrue();
    }
  }

  @Test
  void boundsThreads() throws IOException {
    var threads =
        """
        for (int i = 0; i < 1_000; i++) {
          Thread.ofPlatform().start(() -> { for (;;) { java.util.concurrent.locks.LockSupport.park(); } });
        }
        out.bool("survived", true);
        """;
    try (var trial = Trial.start(sandbox(), LIMITS, threads)) {
      var frame = trial.next();
      boolean bounded = frame == null || frame.type() == FrameType.THREW;
      assertThat(bounded || !countsThreads()).isTrue();
    }
  }

  @Test
  void killsAtOnceAndAsOftenAsWanted() throws IOException {
    var stays =
        """
        Runtime.getRuntime().addShutdownHook(new Thread(() -> { for (;;) {} }));
        System.out.println("spinning");
        new java.io.FileOutputStream(java.io.FileDescriptor.out).write(new byte[] {0, 0, 0, 0, 20});
        for (;;) {}
        """;
    try (var trial = Trial.start(sandbox(), LIMITS, stays)) {
      assertThat(trial.next()).isNotNull();
      var before = System.nanoTime();
      trial.box().kill();
      trial.box().kill();
      assertThat(trial.box().end()).isInstanceOf(BoxEnd.Killed.class);
      assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
      trial.box().kill();
      trial.box().close();
    }
  }

  @Test
  void startsNoMoreThanWasAsked() throws IOException {
    var first = Trial.start(sandbox(), LIMITS, "for (;;) {}");
    first.box().close();
    try (var second = Trial.start(sandbox(), LIMITS, "out.bool(\"well\", true);")) {
      assertThat(second.evidence().bool("well")).isTrue();
    }
  }

  @Test
  void reachesNoNetwork() throws IOException {
    try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var connects =
          """
          try (var socket = new java.net.Socket()) {
            socket.connect(new java.net.InetSocketAddress("127.0.0.1", %d), 1_000);
            out.bool("reached", true);
          } catch (java.io.IOException e) { out.bool("reached", false); }
          """
              .formatted(server.getLocalPort());
      try (var trial = Trial.start(sandbox(), LIMITS, connects)) {
        assertThat(trial.evidence().bool("reached")).isEqualTo(!cutsNetwork());
      }
    }
  }

  @Test
  void writesToItsScratchSpaceOnly() throws IOException {
    var writes =
        """
        var scratch = System.getProperty("java.io.tmpdir");
        var reached = new java.util.TreeSet<String>();
        for (var directory : new String[] {scratch, "/", "/tmp", "/var/tmp", "/dev/shm", "/etc",
            System.getenv("PYTORCH_LIBRARY_PATH")}) {
          try {
            var file = java.nio.file.Path.of(directory, "argmax-contract");
            java.nio.file.Files.writeString(file, "x");
            java.nio.file.Files.delete(file);
            reached.add(directory.equals(scratch) ? "scratch" : directory);
          } catch (java.io.IOException e) {}
        }
        out.text("reached", reached.toString());
        """;
    try (var trial = Trial.start(sandbox(), LIMITS, writes)) {
      var reached = trial.evidence().text("reached");
      assertThat(reached).contains("scratch");
      if (guardsFiles()) {
        assertThat(reached).isEqualTo("[scratch]");
      }
    }
  }

  @Test
  void boundsTheScratchSpace() throws IOException {
    var fills =
        """
        try (var file = new java.io.FileOutputStream(
            System.getProperty("java.io.tmpdir") + "/large")) {
          for (int i = 0; i < 32; i++) { file.write(new byte[1 << 20]); }
          out.bool("bounded", false);
        } catch (java.io.IOException e) { out.bool("bounded", true); }
        """;
    try (var trial = Trial.start(sandbox(), LIMITS, fills)) {
      assertThat(trial.evidence().bool("bounded")).isTrue();
    }
  }

  @Test
  void tellsTheProgramNothingOfOurs() throws IOException {
    var names = "out.text(\"names\", String.join(\",\", System.getenv().keySet()));";
    try (var trial = Trial.start(sandbox(), LIMITS, names)) {
      assertThat(trial.evidence().text("names").split(","))
          .allMatch(name -> ENVIRONMENT.contains(name) || harmlessVariables().contains(name));
    }
  }

  @Test
  void deniesNativeCallsAndRawMemory() throws IOException {
    var tries =
        """
        var open = new java.util.TreeSet<String>();
        try {
          java.lang.foreign.Linker.nativeLinker()
              .downcallHandle(java.lang.foreign.FunctionDescriptor.ofVoid());
          open.add("downcall");
        } catch (IllegalCallerException e) {}
        try { System.load("/x.so"); } catch (IllegalCallerException e) {
        } catch (UnsatisfiedLinkError e) { open.add("load"); }
        try {
          var type = Class.forName("sun.misc.Unsafe");
          var field = type.getDeclaredField("theUnsafe");
          field.setAccessible(true);
          type.getMethod("allocateMemory", long.class).invoke(field.get(null), 8L);
          open.add("unsafe");
        } catch (java.lang.reflect.InvocationTargetException e) {}
        out.text("open", open.toString());
        """;
    try (var trial = Trial.start(sandbox(), LIMITS, tries)) {
      assertThat(trial.evidence().text("open")).isEqualTo("[]");
    }
  }

  @Test
  void keepsAFloodOutOfOurMemory() throws IOException {
    var floods =
        """
        var real = new java.io.FileOutputStream(java.io.FileDescriptor.out);
        for (;;) { real.write(new byte[1 << 20]); }
        """;
    try (var trial = Trial.start(sandbox(), LIMITS, floods)) {
      assertThatThrownBy(trial::next).isInstanceOf(FrameException.class);
      var out = trial.box().output();
      // The program could write gigabytes in the time that this takes; only a bound stops it.
      var heap = Runtime.getRuntime();
      assertThat(out.skip(64L << 20)).isPositive();
      System.gc();
      assertThat(heap.totalMemory() - heap.freeMemory()).isLessThan(256L << 20);
    }
  }
}
