package dev.argmax.service.oneroster.answer;

import dev.argmax.service.oneroster.filter.BadFilterException;
import dev.argmax.service.oneroster.filter.Filter;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// What a request for a list says beside its address.
public class ListQuery {
  private static final int USUAL = 100;
  private static final int MOST = 10_000;

  @RestQuery
  @Parameter(description = "How many objects at most, 1 to 10000; 100 if it is not said")
  @Nullable String limit;

  @RestQuery
  @Parameter(description = "How many objects to leave out before")
  @Nullable String offset;

  @RestQuery
  @Parameter(description = "The field to sort by; one that does not exist is left aside")
  @Nullable String sort;

  @RestQuery
  @Parameter(description = "asc or desc")
  @Nullable String orderBy;

  @RestQuery
  @Parameter(description = "field op 'value', or two of these joined by AND or OR")
  @Nullable String filter;

  @RestQuery
  @Parameter(description = "The fields to show, with commas between")
  @Nullable String fields;

  int limit() {
    int asked = number("limit", limit, USUAL);
    if (asked < 1 || asked > MOST) {
      throw StatusException.badRequest("`limit` must be 1 to " + MOST + ".");
    }
    return asked;
  }

  int offset() {
    return number("offset", offset, 0);
  }

  boolean isDescending() {
    if (orderBy == null || orderBy.equals("asc")) {
      return false;
    }
    if (orderBy.equals("desc")) {
      return true;
    }
    throw StatusException.badRequest("`orderBy` must be asc or desc.");
  }

  Optional<Filter> filter() {
    try {
      return filter == null ? Optional.empty() : Optional.of(Filter.parse(filter));
    } catch (BadFilterException e) {
      throw new StatusException(400, Minor.INVALID_FILTER_FIELD, String.valueOf(e.getMessage()));
    }
  }

  private static int number(String name, @Nullable String text, int otherwise) {
    if (text == null) {
      return otherwise;
    }
    if (!text.matches("[0-9]{1,9}")) {
      throw StatusException.badRequest("`" + name + "` must be a whole number.");
    }
    return Integer.parseInt(text);
  }
}
