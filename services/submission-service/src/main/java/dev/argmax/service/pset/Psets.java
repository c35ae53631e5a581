package dev.argmax.service.pset;

import dev.argmax.pset.PsetPackage;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/// All pset packages there ever were: a submission is always graded by the one it was handed in
/// for.
@ApplicationScoped
public class Psets implements PanacheRepositoryBase<KeptPset, String> {
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
  public Pset add(PsetPackage built) {
    KeptPset kept =
        findByIdOptional(built.digest()).orElseGet(() -> new KeptPset(built, clock.instant()));
    persist(kept);
    return new Pset(kept.digest, kept.slug, kept.title, kept.device, kept.maxScore);
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
