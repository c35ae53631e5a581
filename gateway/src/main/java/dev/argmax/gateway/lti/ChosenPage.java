package dev.argmax.gateway.lti;

import dev.argmax.gateway.visit.Visit;
import io.quarkus.qute.TemplateInstance;

/// Brings back to the platform what was chosen. A form with a button: nothing here runs a script.
record ChosenPage(Visit visit, Chosen chosen) implements TemplateInstance {
  /// @param message signed by the service
  record Chosen(String returnUrl, String message) {}
}
