package dev.argmax.sandbox.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.argmax.frame.FrameType;
import dev.argmax.frame.Frames;
import dev.argmax.sandbox.BoxEnd;
import dev.argmax.sandbox.BoxProgram;
import dev.argmax.sandbox.BoxSpec;
import dev.argmax.sandbox.Limits;
import dev.argmax.testsupport.TestHome;
import java.io.IOException;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IsolationTest {
  @ParameterizedTest
  @EnumSource
  void bootsAndEndsABoxInEveryWayThisMachineAllows(Isolation isolation) throws IOException {
    assumeTrue(isolation.isPossible(), "not on this machine");
    var spec = new BoxSpec(BoxProgram.RUNNER, new Limits(1_024, 128, 64, 1.0, 8), "isolation");

    try (var sandbox = ProcessSandbox.at(TestHome.path(), isolation);
        var box = sandbox.start(spec)) {
      var ready = Objects.requireNonNull(Frames.read(box.output(), 0), box::errorTail);
      assertThat(ready.type()).isEqualTo(FrameType.READY);
      box.kill();
      assertThat(box.end()).isInstanceOf(BoxEnd.Killed.class);
    }
  }
}
