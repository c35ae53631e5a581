package dev.argmax.service.coursefile;

import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;

/// A text that is no course file.
public final class CourseFileException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final transient List<Flaw> flaws;

  CourseFileException(List<Flaw> flaws) {
    super(flaws.stream().map(Flaw::toString).collect(Collectors.joining("\n")), null, false, false);
    this.flaws = List.copyOf(flaws);
  }

  /// Everything that is wrong, in the order of the text; never empty.
  public List<Flaw> flaws() {
    return flaws;
  }
}
