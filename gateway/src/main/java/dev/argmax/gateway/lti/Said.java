package dev.argmax.gateway.lti;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the service is told; what is absent is not said.
final class Said {
  private final Map<String, Object> values = new HashMap<>();

  Said with(String name, @Nullable Object value) {
    if (value != null) {
      values.put(name, value);
    }
    return this;
  }

  Map<String, Object> values() {
    return values;
  }
}
