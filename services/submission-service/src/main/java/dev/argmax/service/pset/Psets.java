package dev.argmax.service.pset;

import dev.argmax.pset.PsetPackage;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// All pset packages there ever were: a submission is always graded by the one it was handed in
/// for.
@ApplicationScoped
public class Psets implements PanacheRepositoryBase<KeptPset, String> {
  private final Clock clock;
  // A digest names one package for ever.
  private final Map<String, Pset> known = new ConcurrentHashMap<>();

  Psets(Clock clock) {
    this.clock = clock;
  }

  /// What this package says about itself.
  @Transactional
  public Optional<Pset> pset(String digest) {
    Pset found = known.get(digest);
    return found != null ? Optional.of(found) : read(digest);
  }

  private Optional<Pset> read(String digest) {
    Optional<Pset> found = find("digest", digest).project(Pset.class).firstResultOptional();
    found.ifPresent(pset -> known.put(digest, pset));
    return found;
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
    return getEntityManager()
        .createQuery("select p.handout from KeptPset p where p.digest = :digest", String.class)
        .setParameter("digest", digest)
        .getResultStream()
        .findFirst();
  }

  /// What students start from, a zip.
  @Transactional
  public Optional<byte[]> starter(String digest) {
    return getEntityManager()
        .createQuery("select p.starter from KeptPset p where p.digest = :digest", byte[].class)
        .setParameter("digest", digest)
        .getResultStream()
        .findFirst();
  }

  /// The package file as it was built.
  @Transactional
  public Optional<byte[]> bytes(String digest) {
    return findByIdOptional(digest).map(found -> found.bytes);
  }
}
