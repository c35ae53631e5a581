package dev.argmax.service.lti.link;

import dev.argmax.service.course.Attendance;
import dev.argmax.service.course.Courses;
import dev.argmax.service.course.Role;
import dev.argmax.service.identity.Directory;
import dev.argmax.service.identity.Profile;
import dev.argmax.service.identity.ProviderClaims;
import dev.argmax.service.lti.link.Links.Link;
import dev.argmax.service.lti.link.Recognized.Known;
import dev.argmax.service.lti.link.Recognized.Outsider;
import dev.argmax.service.lti.link.Recognized.Unconfirmed;
import dev.argmax.service.lti.message.Launch;
import dev.argmax.service.lti.platform.Platform;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/// Finds out who somebody is whom a platform sends.
@ApplicationScoped
public class Recognition {
  private static final Logger LOG = Logger.getLogger(Recognition.class);

  private final Links links;
  private final Courses courses;
  private final Directory directory;

  Recognition(Links links, Courses courses, Directory directory) {
    this.links = links;
    this.courses = courses;
    this.directory = directory;
  }

  /// Links a first comer if the platform's word is enough.
  @Transactional(TxType.MANDATORY)
  public Recognized recognize(Platform platform, Launch launch) {
    return links
        .of(platform.id(), launch.subject())
        .map(link -> linked(platform, link))
        .orElseGet(() -> firstComer(platform, launch));
  }

  /// Links somebody who is signed in and says that this is them.
  @Transactional(TxType.MANDATORY)
  public Recognized confirm(Platform platform, Launch launch, UUID person) {
    return courses
        .find(platform.course(), person)
        .filter(member -> member.role() != Role.LMS)
        .map(
            member -> {
              links.confirm(platform.id(), launch.subject(), person);
              return (Recognized) new Known(member);
            })
        .orElseGet(Outsider::new);
  }

  private Recognized linked(Platform platform, Link link) {
    return courses
        .find(platform.course(), link.person())
        .<Recognized>map(
            member ->
                link.confirmed() || !isMoreThanAStudent(platform, link.person())
                    ? new Known(member)
                    : new Unconfirmed())
        .orElseGet(Outsider::new);
  }

  private Recognized firstComer(Platform platform, Launch launch) {
    Optional<UUID> candidate = candidate(platform, launch);
    if (candidate.isEmpty() || isMoreThanAStudent(platform, candidate.get())) {
      return new Unconfirmed();
    }
    UUID person = candidate.get();
    if (!links.add(platform.id(), launch.subject(), person)) {
      LOG.warnf(
          "Somebody else at a platform now has what a student was found by; they are not let in."
              + " platformId=%s personId=%s",
          platform.id(), person);
      return new Unconfirmed();
    }
    return courses
        .find(platform.course(), person)
        .<Recognized>map(Known::new)
        .orElseGet(Outsider::new);
  }

  private Optional<UUID> candidate(Platform platform, Launch launch) {
    return switch (platform.matchBy()) {
      case NONE -> Optional.empty();
      case EMAIL ->
          new ProviderClaims(platform.issuer(), launch.subject(), null, launch.email(), true)
              .provenEmail()
              .flatMap(
                  address ->
                      Optional.ofNullable(
                          directory.holders(List.of(address)).holders().get(address)));
      case LOGIN ->
          Optional.ofNullable(launch.sourcedId())
              .flatMap(
                  login -> Optional.ofNullable(directory.withLogins(List.of(login)).get(login)))
              .map(Profile::id);
    };
  }

  /// Whether being let in as this person would open more than a student's place in this course.
  private boolean isMoreThanAStudent(Platform platform, UUID person) {
    List<Attendance> places = courses.of(person);
    return places.isEmpty()
        || !places.stream()
            .allMatch(
                place ->
                    place.id().equals(platform.course())
                        && (place.role() == Role.STUDENT || place.role() == Role.LISTENER));
  }
}
