package dev.argmax.service.coursefile;

import dev.argmax.service.coursefile.CourseFile.Material;
import dev.argmax.service.coursefile.CourseFile.Meeting;
import dev.argmax.service.coursefile.CourseFile.Meeting.MeetingKind;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/// Reads the meetings of a course file.
final class MeetingYaml {
  private final Reading reading;
  private final List<Meeting> meetings = new ArrayList<>();

  MeetingYaml(Reading reading) {
    this.reading = reading;
  }

  List<Meeting> meetings(List<Node> items) {
    items.forEach(this::add);
    return meetings.stream()
        .sorted(
            Comparator.comparing(Meeting::date)
                .thenComparing(Meeting::from, Comparator.nullsFirst(Comparator.naturalOrder())))
        .toList();
  }

  private void add(Node item) {
    Fields fields = new Fields(reading, item, "a meeting");
    LocalDate date = fields.date("date");
    LocalTime from = fields.time("from");
    LocalTime to = fields.time("to");
    if (fields.value("from") == null ^ fields.value("to") == null) {
      fields.flaw(from == null ? "to" : "from", "give both `from` and `to`, or neither");
    }
    if (from != null && to != null && !from.isBefore(to)) {
      fields.flaw("to", "it ends before it begins; give a later time");
    }
    MeetingKind kind = fields.parsed("kind", text -> Words.constant(MeetingKind.class, text));
    String topic = fields.text("topic");
    String place = fields.optionalText("place");
    List<String> speakers = fields.texts("speakers");
    List<Material> materials = materials(fields);
    fields.end();
    if (date != null) {
      Meeting meeting =
          new Meeting(
              date,
              from,
              to,
              kind == null ? MeetingKind.LECTURE : kind,
              topic,
              place,
              speakers,
              materials);
      if (meetings.stream().anyMatch(other -> clash(meeting, other))) {
        fields.flaw(
            "date", date + " has another meeting at the same time; give both `from` and `to`");
      }
      meetings.add(meeting);
    }
  }

  private List<Material> materials(Fields meeting) {
    List<Material> materials = new ArrayList<>();
    for (Node item : meeting.items("materials")) {
      String plain = Fields.scalar(item);
      if (plain != null) {
        materials.add(new Material(plain, false));
      } else if (item instanceof MappingNode) {
        Fields fields = new Fields(reading, item, "a material");
        materials.add(new Material(fields.text("title"), fields.flag("optional")));
        fields.end();
      } else {
        reading.flaw(item, "a material is a title, or {title: …, optional: true}");
      }
    }
    return materials;
  }

  private static boolean clash(Meeting one, Meeting other) {
    if (!one.date().equals(other.date())) {
      return false;
    }
    if (one.from() == null || one.to() == null || other.from() == null || other.to() == null) {
      // Without hours the usual ones are meant, which are those of the kind.
      return one.from() == null && other.from() == null && one.kind() == other.kind();
    }
    return one.from().isBefore(other.to()) && other.from().isBefore(one.to());
  }
}
