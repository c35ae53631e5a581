package dev.argmax.gateway.roster;

import dev.argmax.gateway.staff.Desk;
import io.quarkus.qute.TemplateInstance;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Who is in the course.
///
/// @param roles what somebody can be
/// @param dropped whether those are shown who were dropped
/// @param next the login after which the next page begins; empty on the last
/// @param imported what the file does that was just looked at or taken; absent if there was none
/// @param trouble why the last form was refused; empty if it was not
record RosterPage(
    Desk desk,
    List<String> roles,
    String section,
    String role,
    boolean dropped,
    List<RosterView.MemberView> members,
    String next,
    @Nullable Outcome imported,
    String trouble)
    implements TemplateInstance {
  private static final int MOST_NAMED = 20;

  /// What the file does, or did.
  ///
  /// @param lines a sentence for each kind of change
  record Outcome(boolean applied, List<String> lines, boolean needsAllowDrops) {
    static Outcome of(RosterView.Imported imported) {
      var lines = new ArrayList<String>();
      say(lines, "New", logins(imported.added()));
      say(lines, "Back again", logins(imported.reinstated()));
      say(
          lines,
          "Changed",
          imported.changed().stream().map(RosterView.Changed::login).distinct().toList());
      say(lines, "Dropped", logins(imported.dropped()));
      lines.add("Unchanged: " + imported.unchanged());
      return new Outcome(imported.applied(), lines, imported.needsAllowDrops());
    }

    private static List<String> logins(List<RosterView.MemberView> members) {
      return members.stream().map(RosterView.MemberView::login).toList();
    }

    private static void say(List<String> lines, String word, List<String> logins) {
      if (!logins.isEmpty()) {
        var named = String.join(", ", logins.subList(0, Math.min(MOST_NAMED, logins.size())));
        lines.add(
            word
                + ": "
                + logins.size()
                + " ("
                + named
                + (logins.size() > MOST_NAMED ? ", …" : "")
                + ")");
      }
    }
  }

  /// Which members are shown.
  record Choice(String section, String role, boolean dropped, @Nullable String after) {
    static final Choice ALL = new Choice("", "", false, null);

    static Choice of(
        @Nullable String section, @Nullable String role, boolean dropped, @Nullable String after) {
      return new Choice(
          Objects.requireNonNullElse(section, "").strip(),
          Objects.requireNonNullElse(role, "").strip(),
          dropped,
          after);
    }
  }
}
