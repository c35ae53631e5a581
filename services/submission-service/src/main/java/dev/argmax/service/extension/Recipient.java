package dev.argmax.service.extension;

/// For whom other dates are.
sealed interface Recipient {
  /// What the audit log calls other dates for an assignment.
  String of(String slug);

  record Student(String login) implements Recipient {
    @Override
    public String of(String slug) {
      return "extension of " + slug + " for " + login;
    }
  }

  record Section(String name) implements Recipient {
    @Override
    public String of(String slug) {
      return "dates of " + slug + " for section " + name;
    }
  }
}
