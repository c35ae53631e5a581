package dev.argmax.service.standing;

import dev.argmax.service.course.Member;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What the members did that were looked at last, each at one revision of the course. A term's work
/// of a thousand takes some MiB.
final class KeptDeeds {
  private static final int MOST = 1_000;

  private final Map<Member, Kept> members =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Member, Kept> eldest) {
          return size() > MOST;
        }
      };

  private record Kept(String revision, Deeds deeds) {}

  /// What is kept of the member at this revision.
  synchronized Optional<Deeds> of(Member member, String revision) {
    return Optional.ofNullable(members.get(member))
        .filter(known -> known.revision().equals(revision))
        .map(Kept::deeds);
  }

  /// @param revision asked for before the deeds were read
  synchronized void keep(String revision, Deeds deeds) {
    members.put(deeds.member(), new Kept(revision, deeds));
  }
}
