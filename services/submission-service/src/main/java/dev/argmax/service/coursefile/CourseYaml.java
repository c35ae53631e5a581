package dev.argmax.service.coursefile;

import dev.argmax.service.coursefile.CourseFile.PlannedAssignment;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Reads `course.yaml` and says where it is wrong.
final class CourseYaml {
  private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

  private final String label;

  CourseYaml(String label) {
    this.label = label;
  }

  CourseFile parse(String yaml) {
    try {
      Map<?, ?> root =
          map(new Load(LoadSettings.builder().setLabel(label).build()).loadFromString(yaml), "");
      ZoneId zone = ZoneId.of(text(root, "zone", ""));
      List<PlannedAssignment> assignments =
          list(root, "assignments").stream()
              .map(item -> assignment(map(item, "assignments"), zone))
              .toList();
      return new CourseFile(text(root, "id", ""), text(root, "title", ""), zone, assignments);
    } catch (YamlEngineException | DateTimeException e) {
      throw new IllegalArgumentException(label + ": " + e.getMessage(), e);
    }
  }

  private PlannedAssignment assignment(Map<?, ?> item, ZoneId zone) {
    String slug = text(item, "slug", "assignments");
    String where = "assignments " + slug;
    return new PlannedAssignment(
        slug,
        text(item, "title", where),
        text(item, "pset", where),
        instant(text(item, "opens", where), LocalTime.MIN, zone),
        instant(text(item, "due", where), END_OF_DAY, zone));
  }

  static Instant instant(String text, LocalTime timeOfBareDay, ZoneId zone) {
    LocalDateTime local =
        text.contains("T")
            ? LocalDateTime.parse(text)
            : LocalDate.parse(text).atTime(timeOfBareDay);
    return local.atZone(zone).toInstant();
  }

  private String text(Map<?, ?> map, String key, String where) {
    Object value = map.get(key);
    if (value == null || value.toString().isBlank()) {
      throw new IllegalArgumentException(label + ": " + where + " lacks `" + key + "`");
    }
    return value.toString();
  }

  private List<?> list(Map<?, ?> map, String key) {
    if (map.get(key) instanceof List<?> list) {
      return list;
    }
    throw new IllegalArgumentException(label + ": `" + key + "` must be a list");
  }

  private Map<?, ?> map(Object value, String where) {
    if (value instanceof Map<?, ?> map) {
      return map;
    }
    throw new IllegalArgumentException(label + ": " + where + " must hold keys and values");
  }
}
