package dev.argmax.worker.sandbox.gpu;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/// A program that answers like `nvidia-smi` of a machine that a test makes up.
///
/// @param directory where a file named like a device means that a process is on it
public record FakeNvidiaSmi(Path directory) {
  private static final String PROGRAM =
      """
      #!/bin/sh
      here=$(dirname "$0")
      [ ! -e "$here/broken" ] || { echo 'Unable to determine the device handle'; exit 15; }
      case $1 in
        -L) cat "$here/list" ;;
        --query-gpu=memory.used)
          eval "device=\\${$#}"
          [ ! -e "$here/$device.used" ] && echo 4 || cat "$here/$device.used" ;;
        *) eval "device=\\${$#}"; [ ! -e "$here/$device" ] || cat "$here/$device" ;;
      esac
      """;

  /// @param list what `nvidia-smi -L` says
  public static FakeNvidiaSmi of(Path directory, String list) throws IOException {
    Files.writeString(directory.resolve("list"), list);
    var program = Files.writeString(directory.resolve("nvidia-smi"), PROGRAM);
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    return new FakeNvidiaSmi(directory);
  }

  public NvidiaSmi client() {
    return new NvidiaSmi(directory.resolve("nvidia-smi").toString());
  }

  void processOn(Gpu gpu) throws IOException {
    Files.writeString(directory.resolve(gpu.id()), "4711\n");
  }

  void nothingOn(Gpu gpu) throws IOException {
    Files.delete(directory.resolve(gpu.id()));
  }

  void usedMemory(Gpu gpu, int mib) throws IOException {
    Files.writeString(directory.resolve(gpu.id() + ".used"), mib + "\n");
  }

  void breakDown() throws IOException {
    Files.createFile(directory.resolve("broken"));
  }
}
