package dev.argmax.worker.hostile;

import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;

/// The whole corpus, each case three times: `./argmax test --hostile`.
@Tag("hostile")
class WholeHostileTest extends HostileCorpus {
  WholeHostileTest() {
    super(Integer.getInteger("argmax.hostile.rounds", 3), Arena.inDocker());
  }

  @Override
  Stream<HostileCase> chosen() {
    return HostileCase.all();
  }
}
