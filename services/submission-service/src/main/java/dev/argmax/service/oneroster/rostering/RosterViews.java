package dev.argmax.service.oneroster.rostering;

import static dev.argmax.service.oneroster.answer.Text.moment;

import dev.argmax.service.course.Role;
import dev.argmax.service.oneroster.answer.Ref;
import dev.argmax.service.oneroster.answer.Refs;
import dev.argmax.service.oneroster.answer.Text;
import dev.argmax.service.oneroster.rostering.UserView.RoleView;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Says in the words of the standard what there is.
@ApplicationScoped
class RosterViews {
  private static final String ACTIVE = "active";

  private final OneRosterConfig config;
  private final Refs refs;

  RosterViews(OneRosterConfig config, Refs refs) {
    this.config = config;
    this.refs = refs;
  }

  String school() {
    return Text.id("school");
  }

  OrgView org(List<Offering> offerings) {
    Instant changed =
        offerings.stream()
            .map(Offering::changedAt)
            .max(Comparator.naturalOrder())
            .orElse(Instant.EPOCH);
    return new OrgView(
        school(), ACTIVE, moment(changed), config.school(), "school", config.school());
  }

  CourseView course(Offering one) {
    return new CourseView(
        one.id(), ACTIVE, moment(one.changedAt()), one.title(), one.id(), refs.org(school()));
  }

  ClassView ofClass(Offering one) {
    return new ClassView(
        one.id(),
        ACTIVE,
        moment(one.changedAt()),
        one.title(),
        one.id(),
        "scheduled",
        refs.course(one.id()),
        refs.org(school()),
        List.of(refs.session(one.termId())));
  }

  Stream<SessionView> sessions(Offering one) {
    Ref term = refs.session(one.termId());
    Ref period = refs.session(one.gradingPeriodId());
    return Stream.of(
        session(one, one.termId(), SessionView.TERM, null, List.of(period)),
        session(one, one.gradingPeriodId(), SessionView.GRADING_PERIOD, term, null));
  }

  private static SessionView session(
      Offering one, String id, String type, @Nullable Ref parent, @Nullable List<Ref> children) {
    return new SessionView(
        id,
        ACTIVE,
        moment(one.changedAt()),
        one.term(),
        one.start().toString(),
        one.end().toString(),
        type,
        parent,
        children,
        one.schoolYear());
  }

  /// @param places in which courses they are and as what; at least one
  UserView user(List<Attendee> places) {
    Attendee one = places.getFirst();
    Instant changed =
        places.stream().map(Attendee::lastModified).max(Comparator.naturalOrder()).orElseThrow();
    return new UserView(
        one.person().toString(),
        ACTIVE,
        moment(changed),
        one.login(),
        List.of(new UserView.UserId("login", one.login())),
        Text.truth(true),
        UserView.givenName(one.name()),
        UserView.familyName(one.name()),
        roles(places),
        refs.org(school()),
        one.login(),
        one.email());
  }

  // One role of a person at the school is the first; that is the one of most trust.
  private List<RoleView> roles(List<Attendee> places) {
    List<RoleView> roles = new ArrayList<>();
    places.stream()
        .map(Attendee::role)
        .distinct()
        .sorted(Comparator.reverseOrder())
        .forEach(
            role ->
                roles.add(
                    new RoleView(
                        roles.isEmpty() ? "primary" : "secondary",
                        atSchool(role),
                        refs.org(school()))));
    return roles;
  }

  EnrollmentView enrollment(Attendee one, boolean first) {
    return new EnrollmentView(
        Text.id("enrollment", one.course(), one.person().toString()),
        one.dropped() ? "tobedeleted" : ACTIVE,
        moment(one.changedAt()),
        one.section() == null ? null : Map.of("section", one.section()),
        refs.user(one.person().toString()),
        refs.ofClass(one.course()),
        refs.org(school()),
        inClass(one.role()),
        one.role() == Role.INSTRUCTOR ? Text.truth(first) : null);
  }

  private static String atSchool(Role role) {
    return switch (role) {
      case STUDENT -> "student";
      case TA -> "aide";
      case INSTRUCTOR -> "teacher";
      case ADMIN -> "siteAdministrator";
      case LISTENER, LMS -> "ext:listener";
    };
  }

  private static String inClass(Role role) {
    return switch (role) {
      case STUDENT -> "student";
      case TA -> "proctor";
      case INSTRUCTOR -> "teacher";
      case ADMIN -> "administrator";
      case LISTENER, LMS -> "ext:listener";
    };
  }
}
