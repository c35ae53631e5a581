package dev.argmax.worker.hostile;

import java.util.stream.Stream;

/// The part of the corpus that every build grades.
class FastHostileTest extends HostileCorpus {
  FastHostileTest() {
    super(1, Arena.inDocker());
  }

  @Override
  Stream<HostileCase> chosen() {
    return HostileCase.all().filter(HostileCase::fast);
  }
}
