package dev.argmax.worker.sandbox.gpu;

import dev.argmax.sandbox.SandboxException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// The driver's own tool, asked with a time limit: a GPU that fell off the bus can make it hang.
public final class NvidiaSmi {
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final Pattern WHOLE =
      Pattern.compile("GPU \\d+: (.+?) \\(UUID: (GPU-[0-9a-f-]+)\\)");
  private static final Pattern SLICE =
      Pattern.compile("\\s+MIG (\\S+) .*\\(UUID: (MIG-[0-9a-f-]+)\\)");

  private final String program;

  /// @param program its name or path
  public NvidiaSmi(String program) {
    this.program = program;
  }

  /// The devices that jobs can have: of a GPU that is cut into slices only those.
  ///
  /// @throws SandboxException if the driver does not say
  public List<Gpu> devices() {
    var devices = new ArrayList<Gpu>();
    String sliced = "";
    for (var line : ask("-L").lines().toList()) {
      var whole = WHOLE.matcher(line);
      var slice = SLICE.matcher(line);
      if (whole.find()) {
        sliced = whole.group(1);
        devices.add(new Gpu(whole.group(2), sliced));
      } else if (slice.find()) {
        if (devices.getLast().whole()) {
          devices.removeLast();
        }
        devices.add(new Gpu(slice.group(2), sliced + " " + slice.group(1)));
      }
    }
    return List.copyOf(devices);
  }

  /// Whether no process is on the device and it answers.
  public boolean isIdle(Gpu gpu) {
    try {
      return ask("--query-compute-apps=pid", "--format=csv,noheader", "-i", gpu.id()).isBlank();
    } catch (SandboxException _) {
      return false;
    }
  }

  /// Memory in use on the device, in MiB. Empty for a slice, whose memory is its own in hardware
  /// and is not told apart from its neighbours'.
  ///
  /// @throws SandboxException if the driver does not say
  public OptionalInt usedMemoryMiB(Gpu gpu) {
    if (!gpu.whole()) {
      return OptionalInt.empty();
    }
    var told =
        ask("--query-gpu=memory.used", "--format=csv,noheader,nounits", "-i", gpu.id()).strip();
    try {
      return OptionalInt.of(Integer.parseInt(told));
    } catch (NumberFormatException e) {
      throw new SandboxException(program + " tells no memory: " + told, e);
    }
  }

  private String ask(String... arguments) {
    var command = new ArrayList<>(List.of(program));
    command.addAll(List.of(arguments));
    try {
      var process = new ProcessBuilder(command).redirectErrorStream(true).start();
      var output = CompletableFuture.supplyAsync(() -> read(process), Thread::startVirtualThread);
      if (!process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly();
        throw new SandboxException(program + " does not answer");
      }
      if (process.exitValue() != 0) {
        throw new SandboxException(program + " failed: " + output.join().strip());
      }
      return output.join();
    } catch (IOException e) {
      throw new SandboxException(program + " cannot be run", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SandboxException("interrupted while asking " + program, e);
    }
  }

  private static String read(Process process) {
    try {
      return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return String.valueOf(e.getMessage());
    }
  }
}
