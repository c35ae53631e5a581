package dev.argmax.pset;

import java.util.List;

/// A pset cannot be read, built or proven. The message lists every finding, each with the place in
/// the instructor's files and what to do about it.
public final class PsetException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /// One thing that is wrong with a pset.
  ///
  /// @param place `pset.yaml:12`, a file, or a class
  /// @param problem what is wrong, as a sentence without a full stop
  /// @param remedy what to do about it, likewise
  public record Finding(String place, String problem, String remedy) {
    @Override
    public String toString() {
      return place + ": " + problem + ". " + remedy + ".";
    }
  }

  private final transient List<Finding> findings;

  public PsetException(List<Finding> findings) {
    super(String.join("\n", findings.stream().map(Finding::toString).toList()));
    this.findings = List.copyOf(findings);
  }

  PsetException(String place, String problem, String remedy) {
    this(List.of(new Finding(place, problem, remedy)));
  }

  /// All that is wrong, in the order of the files.
  public List<Finding> findings() {
    return findings;
  }
}
