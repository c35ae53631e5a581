package dev.argmax.service.coursefile;

import dev.argmax.service.coursefile.CourseFile.About;
import dev.argmax.service.coursefile.CourseFile.Announcement;
import dev.argmax.service.coursefile.CourseFile.Counts;
import dev.argmax.service.coursefile.CourseFile.Grading;
import dev.argmax.service.coursefile.CourseFile.Meeting;
import dev.argmax.service.coursefile.CourseFile.PlannedAssignment;
import dev.argmax.service.late.LatePolicy;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;

/// Reads a course file from text that anybody may have written.
public final class CourseYaml {
  private static final String ID = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";

  private final Reading reading;

  private CourseYaml(String text) {
    this.reading = new Reading(text);
  }

  /// The course.
  ///
  /// @throws CourseFileException with everything that is wrong
  public static CourseFile parse(String text) {
    return new CourseYaml(text).course();
  }

  /// Where the dates of a course file stand, in the order of the text.
  ///
  /// @throws CourseFileException with everything that is wrong
  public static List<WrittenDate> dates(String text) {
    CourseYaml yaml = new CourseYaml(text);
    yaml.course();
    return yaml.reading.dates();
  }

  /// Part of a text.
  ///
  /// @param end the index behind its last character
  public record Span(int start, int end) {}

  /// Where the value of one of the course's own keys stands in the text of a course file.
  public static Optional<Span> span(String text, String key) {
    MappingNode root = new SafeYaml(new Reading(text)).root();
    return Optional.ofNullable(root).stream()
        .flatMap(mapping -> mapping.getValue().stream())
        .filter(pair -> key.equals(Fields.scalar(pair.getKeyNode())))
        .findFirst()
        .map(NodeTuple::getValueNode)
        .map(value -> span(text, value));
  }

  private static Span span(String text, Node value) {
    int start = index(text, value.getStartMark());
    // The mark behind a text block stands behind the line breaks that follow it.
    String written = text.substring(start, index(text, value.getEndMark())).stripTrailing();
    return new Span(start, start + written.length());
  }

  private static int index(String text, Optional<Mark> mark) {
    return text.offsetByCodePoints(0, mark.orElseThrow().getIndex());
  }

  /// The time zone that a course file names, whatever else is wrong in it; UTC if it names none.
  static ZoneId zone(String text) {
    CourseYaml yaml = new CourseYaml(text);
    MappingNode root = new SafeYaml(yaml.reading).root();
    return root == null ? ZoneOffset.UTC : zone(new Fields(yaml.reading, root, "the course"));
  }

  private CourseFile course() {
    MappingNode root = new SafeYaml(reading).root();
    reading.requireNoFlaws();
    Fields fields = new Fields(reading, Objects.requireNonNull(root), "the course");
    String id = id(fields);
    String title = fields.text("title");
    ZoneId zone = zone(fields);
    LocalDate firstDay = fields.date("firstDay");
    Grading grading = grading(fields);
    About about = about(fields);
    List<Meeting> meetings = new MeetingYaml(reading).meetings(fields.items("meetings"));
    List<Announcement> announcements = announcements(fields.items("announcements"));
    LocalDate opens = firstDay == null ? LocalDate.MIN : firstDay;
    List<PlannedAssignment> assignments =
        new AssignmentYaml(reading, new AssignmentYaml.Defaults(zone, opens, grading))
            .assignments(fields.items("assignments"));
    fields.end();
    reading.requireNoFlaws();
    return new CourseFile(
        id, title, zone, opens, about, grading, meetings, announcements, assignments);
  }

  private static String id(Fields fields) {
    String id = fields.text("id");
    if (!id.isEmpty() && !id.matches(ID)) {
      fields.flaw("id", "at most 64 letters, digits, dots, hyphens and underscores");
    }
    return id;
  }

  private static ZoneId zone(Fields fields) {
    String name = fields.text("zone");
    if (name.isEmpty() || ZoneId.getAvailableZoneIds().contains(name)) {
      return name.isEmpty() ? ZoneOffset.UTC : ZoneId.of(name);
    }
    String nearest = Words.nearest(name, ZoneId.getAvailableZoneIds());
    fields.flaw(
        "zone",
        name
            + " is no time zone"
            + (nearest.startsWith("; did") ? nearest : "; write one like America/New_York"));
    return ZoneOffset.UTC;
  }

  private static About about(Fields fields) {
    return new About(
        fields.optionalText("term"),
        fields.optionalText("units"),
        fields.optionalText("description"),
        fields.texts("instructors"),
        prerequisites(fields),
        fields.texts("topics"));
  }

  private static List<List<String>> prerequisites(Fields fields) {
    List<List<String>> groups = new ArrayList<>();
    for (Node group : fields.items("prerequisites")) {
      groups.add(fields.textsOf("prerequisites", group));
    }
    return groups;
  }

  private Grading grading(Fields fields) {
    Integer waived = fields.number("waivedDays", 0);
    LatePolicy late = fields.parsed("late", LatePolicy::parse);
    Counts counts = fields.parsed("counts", AssignmentYaml::counts);
    return new Grading(
        weights(fields),
        waived == null ? 0 : waived,
        late == null ? new LatePolicy.None() : late,
        counts == null ? Counts.LATEST : counts,
        fields.flag("withholdGrades"));
  }

  private Map<String, Integer> weights(Fields fields) {
    Map<String, Integer> weights = new LinkedHashMap<>();
    Node node = fields.value("weights");
    if (node != null) {
      Fields each = new Fields(reading, node, "`weights`");
      boolean whole = true;
      for (String category : each.names()) {
        Integer weight = each.number(category, 0);
        weights.put(category, weight == null ? 0 : weight);
        whole &= weight != null;
      }
      int sum = weights.values().stream().mapToInt(Integer::intValue).sum();
      if (whole && sum != 100) {
        fields.flaw("weights", "they sum to " + sum + ", not to 100; give per cent of the grade");
      }
    }
    return weights;
  }

  private List<Announcement> announcements(List<Node> items) {
    List<Announcement> announcements = new ArrayList<>();
    for (Node item : items) {
      Fields fields = new Fields(reading, item, "an announcement");
      LocalDate date = fields.date("date");
      String title = fields.text("title");
      fields.end();
      if (date != null) {
        announcements.add(new Announcement(date, title));
      }
    }
    return announcements;
  }
}
