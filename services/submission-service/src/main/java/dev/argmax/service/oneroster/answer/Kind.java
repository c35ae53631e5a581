package dev.argmax.service.oneroster.answer;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Set;
import java.util.TreeSet;

/// A kind of object: how it is called in answers, and which fields it can have.
///
/// @param plural around a list
/// @param singular around one
/// @param type a record of its fields
public record Kind<T extends Record>(
    String plural, String singular, Class<T> type, Set<String> fields) {

  /// The kind of these records.
  public static <T extends Record> Kind<T> of(String plural, String singular, Class<T> type) {
    Set<String> fields = new TreeSet<>();
    collect(type, "", fields);
    return new Kind<>(plural, singular, type, Set.copyOf(fields));
  }

  /// Whether an object of this kind can have something at this path. What is within `metadata` is
  /// everybody's own.
  boolean knows(String path) {
    return fields.contains(path) || path.startsWith("metadata.");
  }

  private static void collect(Class<?> type, String prefix, Set<String> fields) {
    for (RecordComponent component : type.getRecordComponents()) {
      JsonProperty named = component.getAccessor().getAnnotation(JsonProperty.class);
      String path = prefix + (named == null ? component.getName() : named.value());
      fields.add(path);
      Class<?> element = element(component.getGenericType());
      if (element.isRecord()) {
        collect(element, path + ".", fields);
      }
    }
  }

  private static Class<?> element(Type type) {
    return switch (type) {
      case ParameterizedType list -> element(list.getActualTypeArguments()[0]);
      case Class<?> plain -> plain;
      default -> JsonNode.class;
    };
  }
}
