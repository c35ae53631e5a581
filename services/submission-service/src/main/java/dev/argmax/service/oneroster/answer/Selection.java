package dev.argmax.service.oneroster.answer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which fields of an object are shown.
///
/// @param names empty for all
record Selection(List<String> names) {

  /// Reads what a request sends; a field that the kind cannot have is refused.
  static Selection of(Kind<?> kind, @Nullable String text) {
    if (text == null) {
      return new Selection(List.of());
    }
    List<String> names = new ArrayList<>();
    for (String part : text.split(",", -1)) {
      String name = part.strip();
      if (name.contains(".") || !kind.knows(name)) {
        throw new StatusException(
            400,
            Minor.INVALID_SELECTION_FIELD,
            "A " + kind.singular() + " has no field `" + name + "`.");
      }
      names.add(name);
    }
    return new Selection(names);
  }

  ObjectNode of(ObjectNode object) {
    return names.isEmpty() ? object : object.retain(names);
  }
}
