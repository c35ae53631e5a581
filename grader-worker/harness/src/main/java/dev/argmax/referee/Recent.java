package dev.argmax.referee;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/// Keeps what was used last, as much as a bound allows.
final class Recent<K, V> {
  private final Map<K, V> entries = new LinkedHashMap<>(16, 0.75f, true);
  private final long max;
  private final ToLongFunction<V> size;
  private long total;

  Recent(long max, ToLongFunction<V> size) {
    this.max = max;
    this.size = size;
  }

  @Nullable V get(K key) {
    return entries.get(key);
  }

  void put(K key, V value) {
    var replaced = entries.put(key, value);
    total += size.applyAsLong(value) - (replaced == null ? 0 : size.applyAsLong(replaced));
    var eldest = entries.values().iterator();
    while (total > max && eldest.hasNext()) {
      total -= size.applyAsLong(eldest.next());
      eldest.remove();
    }
  }
}
