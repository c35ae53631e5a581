package dev.argmax.service.oneroster.rostering;

import dev.argmax.service.course.Role;
import dev.argmax.service.oneroster.answer.StatusException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// The courses of one program and who is in them, in the words of the standard.
public final class Roster {
  private final List<Offering> offerings;
  private final Supplier<List<Attendee>> attendees;
  private final RosterViews views;

  /// @param attendees asked for only where people are wanted
  Roster(List<Offering> offerings, Supplier<List<Attendee>> attendees, RosterViews views) {
    this.offerings = offerings;
    this.attendees = attendees;
    this.views = views;
  }

  /// The courses, by id.
  public List<Offering> offerings() {
    return offerings;
  }

  /// The course that is this class; unknown if it is none of the program's.
  public Offering offering(String classId) {
    return offerings.stream()
        .filter(one -> one.id().equals(classId))
        .findFirst()
        .orElseThrow(() -> StatusException.unknown("class"));
  }

  /// The ids of the students of a class.
  public List<UUID> students(String classId) {
    return attendees.get().stream()
        .filter(one -> one.isIn(classId) && one.is(Role.STUDENT))
        .map(Attendee::person)
        .toList();
  }

  /// The id of the school.
  public String school() {
    return views.school();
  }

  /// Nothing if it is the school; unknown otherwise.
  public void requireSchool(String id) {
    if (!id.equals(school())) {
      throw StatusException.unknown("school");
    }
  }

  List<OrgView> orgs() {
    return List.of(views.org(offerings));
  }

  List<CourseView> courses() {
    return offerings.stream().map(views::course).toList();
  }

  List<ClassView> classes() {
    return offerings.stream().map(views::ofClass).toList();
  }

  List<SessionView> sessions() {
    return offerings.stream().flatMap(views::sessions).toList();
  }

  List<SessionView> sessions(String type) {
    return sessions().stream().filter(one -> one.is(type)).toList();
  }

  List<ClassView> classesInTerm(String termId) {
    Offering course = ofTerm(termId);
    return List.of(views.ofClass(course));
  }

  List<SessionView> gradingPeriodsInTerm(String termId) {
    return views
        .sessions(ofTerm(termId))
        .filter(one -> one.is(SessionView.GRADING_PERIOD))
        .toList();
  }

  private Offering ofTerm(String termId) {
    return offerings.stream()
        .filter(one -> one.termId().equals(termId))
        .findFirst()
        .orElseThrow(() -> StatusException.unknown("term"));
  }

  List<ClassView> classesOfCourse(String course) {
    return offerings.stream()
        .filter(one -> one.id().equals(course))
        .findFirst()
        .map(one -> List.of(views.ofClass(one)))
        .orElseThrow(() -> StatusException.unknown("course"));
  }

  /// The classes that somebody is in; unknown if there is none.
  List<ClassView> classesOf(String kind, String person, Predicate<Attendee> as) {
    Collection<String> courses =
        attendees.get().stream()
            .filter(one -> !one.dropped() && one.person().toString().equals(person))
            .filter(as)
            .map(Attendee::course)
            .collect(Collectors.toSet());
    if (courses.isEmpty()) {
      throw StatusException.unknown(kind);
    }
    return classes().stream().filter(one -> courses.contains(one.sourcedId())).toList();
  }

  List<EnrollmentView> enrollments(Predicate<Attendee> wanted) {
    Map<String, UUID> first = new LinkedHashMap<>();
    attendees.get().stream()
        .filter(one -> one.is(Role.INSTRUCTOR))
        .forEach(one -> first.putIfAbsent(one.course(), one.person()));
    return attendees.get().stream()
        .filter(wanted)
        .map(one -> views.enrollment(one, one.person().equals(first.get(one.course()))))
        .toList();
  }

  List<EnrollmentView> enrollmentsOf(String classId) {
    Offering course = offering(classId);
    return enrollments(one -> one.isIn(course.id()));
  }

  /// Those who are in a class in this role.
  List<UserView> users(String classId, Role role) {
    Offering course = offering(classId);
    return users(one -> one.isIn(course.id()) && one.is(role));
  }

  /// Those who are in a course, and for whom this holds there.
  List<UserView> users(Predicate<Attendee> wanted) {
    Map<UUID, List<Attendee>> people = new LinkedHashMap<>();
    for (Attendee one : attendees.get()) {
      if (!one.dropped()) {
        people.computeIfAbsent(one.person(), _ -> new ArrayList<>()).add(one);
      }
    }
    return people.values().stream()
        .filter(places -> places.stream().anyMatch(wanted))
        .map(views::user)
        .toList();
  }
}
