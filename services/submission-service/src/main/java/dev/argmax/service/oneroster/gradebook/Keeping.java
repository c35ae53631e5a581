package dev.argmax.service.oneroster.gradebook;

import com.fasterxml.jackson.databind.JsonNode;
import dev.argmax.service.oneroster.answer.Poller;
import dev.argmax.service.oneroster.answer.StatusException;
import dev.argmax.service.oneroster.gradebook.ForeignResults.Place;
import dev.argmax.service.oneroster.rostering.Offering;
import dev.argmax.service.oneroster.rostering.Roster;
import dev.argmax.service.oneroster.rostering.Rosters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/// Keeps line items and results of a program, and refuses to touch the course's own.
@ApplicationScoped
class Keeping {
  private static final int MOST_LINE_ITEMS = 1000;
  private static final int LONGEST_ID = 255;
  private static final String READ_ONLY =
      "This is argmax's own and is only read. Put a line item of your own, and results to it.";

  private final Rosters rosters;
  private final OwnItems own;
  private final ForeignLineItems lineItems;
  private final ForeignResults results;
  private final Poller poller;

  Keeping(
      Rosters rosters,
      OwnItems own,
      ForeignLineItems lineItems,
      ForeignResults results,
      Poller poller) {
    this.rosters = rosters;
    this.own = own;
    this.lineItems = lineItems;
    this.results = results;
    this.poller = poller;
  }

  /// Returns whether it is new.
  boolean putLineItem(String id, @Nullable JsonNode sent) {
    Roster roster = rosters.read();
    requireForeignLineItem(roster, id);
    Content content = Content.of(sent, LineItemView.KIND, requireShort(id));
    Offering course = course(roster, content.requiredReference("class"));
    content
        .reference("school")
        .filter(school -> !school.equals(roster.school()))
        .ifPresent(_ -> refuse("school"));
    requireSession(course, content, "gradingPeriod", course.gradingPeriodId());
    requireSession(course, content, "academicSession", course.termId());
    ForeignLineItem item = ForeignLineItem.of(content, OwnItems.uncounted(course));
    if (OwnItems.categories(course).stream()
        .noneMatch(one -> one.sourcedId().equals(item.category()))) {
      refuse("category");
    }
    requireRoom(id);
    return lineItems.put(poller.id(), id, course.id(), item);
  }

  /// Returns whether it is new.
  boolean putResult(String id, @Nullable JsonNode sent) {
    Roster roster = rosters.read();
    requireForeignResult(roster, id);
    Content content = Content.of(sent, ResultView.KIND, requireShort(id));
    String lineItem = content.requiredReference("lineItem");
    requireForeignLineItem(roster, lineItem);
    String course = courseOf(lineItem);
    content.reference("class").filter(one -> !one.equals(course)).ifPresent(_ -> refuse("class"));
    UUID student = student(roster, course, content.requiredReference("student"));
    try {
      return results.put(poller.id(), new Place(id, lineItem, student), ForeignResult.of(content));
    } catch (ConstraintViolationException e) {
      throw StatusException.badContent(
          "The student has another result in this line item, or the line item was just deleted.");
    }
  }

  void deleteLineItem(String id) {
    requireForeignLineItem(rosters.read(), id);
    if (!lineItems.delete(poller.id(), id)) {
      throw StatusException.unknown("lineItem");
    }
  }

  void deleteResult(String id) {
    requireForeignResult(rosters.read(), id);
    if (!results.delete(poller.id(), id)) {
      throw StatusException.unknown("result");
    }
  }

  private void requireForeignLineItem(Roster roster, String id) {
    if (own.isLineItem(roster, id)) {
      throw StatusException.forbidden(READ_ONLY);
    }
  }

  private void requireForeignResult(Roster roster, String id) {
    if (own.isResult(roster, id)) {
      throw StatusException.forbidden(READ_ONLY);
    }
  }

  private static String requireShort(String id) {
    if (id.isBlank() || id.length() > LONGEST_ID || id.chars().anyMatch(Character::isISOControl)) {
      throw StatusException.badRequest("An id has 1 to " + LONGEST_ID + " characters.");
    }
    return id;
  }

  private static Offering course(Roster roster, String classId) {
    return roster.offerings().stream()
        .filter(one -> one.id().equals(classId))
        .findFirst()
        .orElseThrow(() -> unknown("class"));
  }

  private static void requireSession(Offering course, Content content, String field, String own) {
    content
        .reference(field)
        .filter(id -> !List.of(own, course.termId(), course.gradingPeriodId()).contains(id))
        .ifPresent(_ -> refuse(field));
  }

  private void requireRoom(String id) {
    List<ForeignLineItems.Kept> kept = lineItems.of(poller.id());
    if (kept.size() >= MOST_LINE_ITEMS && kept.stream().noneMatch(one -> one.id().equals(id))) {
      throw StatusException.forbidden(
          "A program keeps at most " + MOST_LINE_ITEMS + " line items.");
    }
  }

  private String courseOf(String lineItem) {
    return lineItems.of(poller.id()).stream()
        .filter(one -> one.id().equals(lineItem))
        .map(ForeignLineItems.Kept::course)
        .findFirst()
        .orElseThrow(() -> unknown("lineItem"));
  }

  private static UUID student(Roster roster, String course, String id) {
    return roster.students(course).stream()
        .filter(one -> one.toString().equals(id))
        .findFirst()
        .orElseThrow(() -> unknown("student"));
  }

  private static void refuse(String field) {
    throw unknown(field);
  }

  private static StatusException unknown(String field) {
    return StatusException.badContent("`" + field + "` refers to nothing that is known here.");
  }
}
