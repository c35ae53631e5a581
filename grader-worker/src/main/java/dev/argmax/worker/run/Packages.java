package dev.argmax.worker.run;

import dev.argmax.pset.PsetPackage;
import dev.argmax.worker.service.ServiceException;
import dev.argmax.worker.service.SubmissionService;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/// Pset packages by digest, the last few kept. They never change, so nothing is ever stale.
@Singleton
class Packages {
  private static final int KEPT = 4;

  private final SubmissionService service;
  private final Map<String, PsetPackage> recent =
      new LinkedHashMap<>(8, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, PsetPackage> eldest) {
          return size() > KEPT;
        }
      };

  Packages(SubmissionService service) {
    this.service = service;
  }

  /// @throws ServiceException if the service is out of reach or sends other bytes than the digest
  ///   says
  synchronized PsetPackage get(String digest) {
    PsetPackage known = recent.get(digest);
    if (known != null) {
      return known;
    }
    byte[] bytes = service.psetPackage(digest);
    if (!sha256(bytes).equals(digest)) {
      throw new ServiceException("the bytes of pset package " + digest + " have another digest");
    }
    var read = PsetPackage.read(bytes);
    recent.put(digest, read);
    return read;
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
