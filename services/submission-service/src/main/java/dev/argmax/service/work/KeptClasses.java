package dev.argmax.service.work;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The classes that were looked at last, each at one revision. A class of 500 with 17,500 attempts
/// takes some MiB.
final class KeptClasses {
  private static final int MOST = 4;

  private final SequencedMap<String, Place> places = new LinkedHashMap<>(MOST, 0.75f, true);

  /// What is kept of the course at this revision, or else what is read now. Whoever comes while it
  /// is being read waits for that.
  KeptClass get(String course, String revision, Supplier<KeptClass> reading) {
    return place(course).get(revision, reading);
  }

  private synchronized Place place(String course) {
    Place place = places.computeIfAbsent(course, _ -> new Place());
    if (places.size() > MOST) {
      places.remove(places.firstEntry().getKey());
    }
    return place;
  }

  private static final class Place {
    private final Lock lock = new ReentrantLock();
    private @Nullable KeptClass latest;

    KeptClass get(String revision, Supplier<KeptClass> reading) {
      lock.lock();
      try {
        KeptClass found = latest;
        if (found == null || !found.revision().equals(revision)) {
          found = reading.get();
          latest = found;
        }
        return found;
      } finally {
        lock.unlock();
      }
    }
  }
}
