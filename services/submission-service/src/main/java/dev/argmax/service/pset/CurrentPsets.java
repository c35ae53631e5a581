package dev.argmax.service.pset;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Which package a slug means today.
@ApplicationScoped
public class CurrentPsets {
  private final Map<String, String> digests = new ConcurrentHashMap<>();

  /// The digest of the package; empty if none was built.
  public Optional<String> digest(String slug) {
    return Optional.ofNullable(digests.get(slug));
  }

  /// From now on the slug means this package.
  public void put(Pset pset) {
    digests.put(pset.slug(), pset.digest());
  }
}
