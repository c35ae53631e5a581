package dev.argmax.service.archive;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/// Accepted archives by their content.
@ApplicationScoped
public class Archives implements PanacheRepositoryBase<StoredArchive, String> {
  private final Clock clock;

  Archives(Clock clock) {
    this.clock = clock;
  }

  /// Keeps the bytes, once however often they are handed in.
  @Transactional(Transactional.TxType.MANDATORY)
  public void keep(CheckedUpload upload) {
    getEntityManager()
        .createNativeQuery(
            """
            insert into archive (sha256, bytes, stored_at) values (:sha256, :bytes, :now)
            on conflict do nothing""")
        .setParameter("sha256", upload.sha256())
        .setParameter("bytes", upload.bytes())
        .setParameter("now", clock.instant())
        .executeUpdate();
  }

  /// The bytes as they were handed in.
  @Transactional
  public Optional<byte[]> bytes(String sha256) {
    return findByIdOptional(sha256).map(found -> found.bytes);
  }

  /// The sources in a kept archive.
  @Transactional
  public Optional<Contents> contents(String sha256) {
    return bytes(sha256).map(Archives::reread);
  }

  private static Contents reread(byte[] bytes) {
    try {
      return ArchiveReader.read(bytes);
    } catch (RefusedException e) {
      throw new IllegalStateException("A kept archive was valid when it came", e);
    }
  }
}
