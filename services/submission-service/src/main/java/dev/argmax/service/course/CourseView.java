package dev.argmax.service.course;

import dev.argmax.service.coursefile.CourseFile;
import dev.argmax.service.coursefile.CourseFile.About;
import dev.argmax.service.coursefile.CourseFile.Grading;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A course as its members see it. What its course file says is absent while it has none.
///
/// @param zone the course's time zone, such as `America/New_York`
/// @param role what the caller is in the course
/// @param firstDay a day of week 1
/// @param prerequisites groups that are all needed; any one course of a group will do
/// @param weights per cent of the grade, by category
/// @param waivedDays late days that cost a student nothing
/// @param late how late work is taken where an assignment does not say otherwise
record CourseView(
    String id,
    String title,
    String zone,
    Role role,
    @Nullable String term,
    @Nullable String units,
    @Nullable String description,
    @Nullable LocalDate firstDay,
    @Nullable List<String> instructors,
    @Nullable List<List<String>> prerequisites,
    @Nullable List<String> topics,
    @Nullable Map<String, Integer> weights,
    @Nullable Integer waivedDays,
    @Nullable String late) {

  static CourseView of(Course course, @Nullable CourseFile file, Role role) {
    if (file == null) {
      return new CourseView(
          course.id,
          course.title,
          course.zone,
          role,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null);
    }
    About about = file.about();
    Grading grading = file.grading();
    return new CourseView(
        course.id,
        course.title,
        course.zone,
        role,
        about.term(),
        about.units(),
        about.description(),
        file.firstDay(),
        about.instructors(),
        about.prerequisites(),
        about.topics(),
        grading.weights(),
        grading.waivedDays(),
        grading.late().toString());
  }
}
