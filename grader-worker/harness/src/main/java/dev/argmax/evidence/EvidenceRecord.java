package dev.argmax.evidence;

import dev.argmax.kit.RecordedEvidence;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// Evidence that was read: what a check sees.
public final class EvidenceRecord implements RecordedEvidence {
  private final Map<String, Entry> entries;

  EvidenceRecord(Map<String, Entry> entries) {
    this.entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
  }

  @Override
  public Set<String> names() {
    return entries.keySet();
  }

  @Override
  public double[] doubles(String name) {
    if (entry(name).content() instanceof Content.Doubles doubles) {
      return doubles.values().clone();
    }
    throw isNot(name, "a FLOAT32 or FLOAT64 tensor");
  }

  @Override
  public long[] longs(String name) {
    return switch (entry(name).content()) {
      case Content.Longs(var values) -> values.clone();
      case Content.Bools(var values) -> widened(values);
      case Content.Doubles _, Content.Text _ -> throw isNot(name, "an INT64 or BOOL tensor");
    };
  }

  @Override
  public boolean bool(String name) {
    if (entry(name).content() instanceof Content.Bools bools && bools.values().length == 1) {
      return bools.values()[0] != 0;
    }
    throw isNot(name, "a single truth value");
  }

  @Override
  public String text(String name) {
    if (entry(name).content() instanceof Content.Text text) {
      return text.value();
    }
    throw isNot(name, "a text");
  }

  @Override
  public long[] shape(String name) {
    return entry(name).shape();
  }

  /// What the entry is made of.
  public ElementType type(String name) {
    return entry(name).type();
  }

  Collection<Entry> entries() {
    return entries.values();
  }

  private static long[] widened(byte[] values) {
    var wide = new long[values.length];
    for (int i = 0; i < wide.length; i++) {
      wide[i] = values[i];
    }
    return wide;
  }

  private Entry entry(String name) {
    var entry = entries.get(name);
    if (entry == null) {
      throw new IllegalArgumentException("the probe records no '" + name + "'");
    }
    return entry;
  }

  private IllegalArgumentException isNot(String name, String kind) {
    return new IllegalArgumentException(
        "'%s' is %s, not %s".formatted(name, entry(name).type(), kind));
  }
}
