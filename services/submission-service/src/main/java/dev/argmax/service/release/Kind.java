package dev.argmax.service.release;

/// What a change is about. In the order in which changes of one look are told.
public enum Kind {
  ASSIGNMENT(Released.Assignment.class),
  ENROLMENT(Released.Enrolment.class),
  DATES(Released.Dates.class),
  GRADE(Released.Grade.class);

  private final Class<? extends Released> content;

  Kind(Class<? extends Released> content) {
    this.content = content;
  }

  Class<? extends Released> content() {
    return content;
  }
}
