package dev.argmax.gateway.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page of the audit log, as the API tells it.
record AuditView(List<Entry> items, @Nullable String next) {
  record Entry(
      Instant at,
      @Nullable String actor,
      String action,
      String subject,
      @Nullable JsonNode before,
      @Nullable JsonNode after,
      @Nullable String why) {}
}
