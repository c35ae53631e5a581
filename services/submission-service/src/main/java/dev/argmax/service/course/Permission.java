package dev.argmax.service.course;

import static dev.argmax.service.course.Role.ADMIN;
import static dev.argmax.service.course.Role.INSTRUCTOR;
import static dev.argmax.service.course.Role.LISTENER;
import static dev.argmax.service.course.Role.LMS;
import static dev.argmax.service.course.Role.STUDENT;
import static dev.argmax.service.course.Role.TA;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// What may be done in a course, and by whom: the one table of permissions.
public enum Permission {
  /// The course, its schedule, its assignments once they are open, one's own dates and results.
  READ_COURSE(LISTENER, STUDENT, TA, INSTRUCTOR, ADMIN, LMS),
  /// Handing in; what staff hand in is graded for trying only.
  HAND_IN(STUDENT, TA, INSTRUCTOR, ADMIN),
  /// Assignments before they open, and handing in at any time.
  READ_AHEAD(TA, INSTRUCTOR, ADMIN),
  /// Everybody's submissions, hidden test cases included.
  READ_SUBMISSIONS(TA, INSTRUCTOR, ADMIN),
  /// Running a submission again, and another score than the grader's.
  CHANGE_SCORES(TA, INSTRUCTOR, ADMIN),
  /// Whether other systems are told of an assignment's grades.
  RELEASE_GRADES(INSTRUCTOR, ADMIN),
  /// Who is in the course.
  READ_ROSTER(TA, INSTRUCTOR, ADMIN, LMS),
  CHANGE_ROSTER(INSTRUCTOR, ADMIN),
  /// What everybody's work is worth.
  READ_GRADEBOOK(TA, INSTRUCTOR, ADMIN, LMS),
  /// Everybody's extensions, dates and late days.
  READ_EXTENSIONS(TA, INSTRUCTOR, ADMIN),
  GIVE_EXTENSIONS(TA, INSTRUCTOR, ADMIN),
  FORM_GROUPS(TA, INSTRUCTOR, ADMIN),
  /// The course file: dates, policies, meetings.
  CHANGE_COURSE(INSTRUCTOR, ADMIN),
  /// Which programs of the LMS may poll, and what they asked.
  MANAGE_CLIENTS(INSTRUCTOR, ADMIN),
  /// Who changed what.
  READ_AUDIT_LOG(INSTRUCTOR, ADMIN);

  @SuppressWarnings("ImmutableEnumChecker") // nobody changes it
  private final Set<Role> roles;

  Permission(Role... roles) {
    this.roles = EnumSet.copyOf(List.of(roles));
  }

  /// Whether somebody in this role may.
  public boolean isGivenTo(Role role) {
    return roles.contains(role);
  }
}
