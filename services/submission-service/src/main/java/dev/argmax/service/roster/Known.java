package dev.argmax.service.roster;

import dev.argmax.service.identity.Profile;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is known of a login before a change.
///
/// @param person who has it; absent when nobody has
/// @param row their line in this course; absent when they were never in it
/// @param elsewhere whether they are in another course too
record Known(@Nullable Profile person, @Nullable RosterRow row, boolean elsewhere) {

  /// Why name and address are not this course's to change; empty when they are.
  Optional<String> whyFixed() {
    if (elsewhere) {
      return Optional.of("They are in another course too.");
    }
    if (person != null && person.isLinked()) {
      return Optional.of("Their identity provider vouches for them.");
    }
    return person != null && person.hasPassword()
        ? Optional.of("They have a password of their own.")
        : Optional.empty();
  }

  boolean isActive() {
    return row != null && row.isActive();
  }
}
