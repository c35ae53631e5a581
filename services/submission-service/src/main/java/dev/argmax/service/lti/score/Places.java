package dev.argmax.service.lti.score;

import dev.argmax.service.course.Member;
import dev.argmax.service.course.Permission;
import dev.argmax.service.lti.message.Launch;
import dev.argmax.service.lti.platform.Platform;
import dev.argmax.service.lti.platform.Platform.Place;
import dev.argmax.service.lti.platform.Platforms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.jspecify.annotations.Nullable;

/// Learns from people who come where the grades of a course go. Which course of the platform it is
/// is fixed by the first of the staff who comes: a link that somebody placed elsewhere moves
/// nothing.
@ApplicationScoped
public class Places {
  private final Platforms platforms;
  private final LineItems lineItems;

  Places(Platforms platforms, LineItems lineItems) {
    this.platforms = platforms;
    this.lineItems = lineItems;
  }

  /// Remembers what the message says of where grades go, if it may say so.
  ///
  /// @param assignment what the link leads to; absent for the course
  @Transactional(TxType.MANDATORY)
  public void note(Platform platform, Member member, Launch launch, @Nullable String assignment) {
    boolean staff = member.may(Permission.READ_AHEAD);
    Place known = platform.place();
    Place seen = launch.place();
    if (seen == null || !(known == null ? staff : known.context().equals(seen.context()))) {
      return;
    }
    if (staff && !seen.equals(known)) {
      platforms.note(platform.id(), seen);
    }
    if (assignment != null && launch.lineItem() != null) {
      lineItems.found(platform.id(), assignment, launch.lineItem(), staff);
    }
  }
}
