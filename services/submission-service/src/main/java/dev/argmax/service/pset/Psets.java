package dev.argmax.service.pset;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;

/// All pset packages there ever were: a submission is always graded by the one it was handed in
/// for.
@ApplicationScoped
public class Psets implements PanacheRepositoryBase<PsetPackage, String> {
  private final Clock clock;

  Psets(Clock clock) {
    this.clock = clock;
  }

  /// What this package says about itself.
  @Transactional
  public Optional<Pset> pset(String digest) {
    return find("digest", digest).project(Pset.class).firstResultOptional();
  }

  /// Keeps the package; a second time changes nothing.
  @Transactional
  public Pset add(byte[] bytes) throws IOException {
    PsetFile file = PsetFile.read(bytes);
    if (findByIdOptional(file.digest()).isEmpty()) {
      persist(new PsetPackage(file, clock.instant()));
    }
    return new Pset(file.digest(), file.slug(), file.title(), file.device(), file.maxScore());
  }

  /// The statement, Markdown.
  @Transactional
  public Optional<String> handout(String digest) {
    return findByIdOptional(digest).map(found -> found.handout);
  }

  /// What students start from, a zip.
  @Transactional
  public Optional<byte[]> starter(String digest) {
    return findByIdOptional(digest).map(found -> found.starter);
  }

  /// The package file as it was built.
  @Transactional
  public Optional<byte[]> bytes(String digest) {
    return findByIdOptional(digest).map(found -> found.bytes);
  }
}
