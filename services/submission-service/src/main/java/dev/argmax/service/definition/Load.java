package dev.argmax.service.definition;

import dev.argmax.service.coursefile.CourseFile;
import java.util.List;
import java.util.UUID;

/// The wish to load a course file.
///
/// @param text what the file was read from
/// @param dryRun only say what would change
public record Load(String text, CourseFile file, Origin origin, boolean dryRun) {
  /// Where the file comes from.
  public sealed interface Origin {
    /// @param person who sent it
    record Sent(UUID person) implements Origin {}

    /// @param sha256 of the file that lies beside the service
    record Disk(String sha256) implements Origin {}
  }

  /// What came of it.
  public sealed interface Outcome {
    /// @param changes what changed; with a dry run, what would
    record Loaded(List<Difference> changes) implements Outcome {
      public Loaded {
        changes = List.copyOf(changes);
      }
    }

    /// @param cases what would be taken away from whom; nothing was changed
    record Refused(List<String> cases) implements Outcome {
      public Refused {
        cases = List.copyOf(cases);
      }
    }
  }
}
