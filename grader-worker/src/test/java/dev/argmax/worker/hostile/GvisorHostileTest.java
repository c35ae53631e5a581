package dev.argmax.worker.hostile;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

/// The corpus once more in boxes with gVisor's kernel, but for the cases that are held by the
/// machine's own.
@Tag("hostile")
class GvisorHostileTest extends HostileCorpus {
  GvisorHostileTest(@TempDir Path directory) {
    super(1, Arena.inGvisor(directory));
  }

  @Override
  Stream<HostileCase> chosen() {
    return HostileCase.all().filter(hostile -> !hostile.machineKernel());
  }
}
