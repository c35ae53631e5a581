package dev.argmax.service.lti.message;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where a link in a platform leads to, by the address that it has there. Only the path counts: the
/// same site may have several names.
///
/// @param course absent if the address does not say it
/// @param assignment its slug; absent for the course as a whole
public record Target(@Nullable String course, @Nullable String assignment) {
  private static final Pattern PATH =
      Pattern.compile("/courses/([^/]+)(?:/assignments/([^/]+))?/?");

  /// What this address says; nothing if it is no address.
  public static Target of(String address) {
    try {
      String path = new URI(address).getPath();
      Matcher matcher = PATH.matcher(path == null ? "" : path);
      return matcher.matches()
          ? new Target(matcher.group(1), matcher.group(2))
          : new Target(null, null);
    } catch (URISyntaxException e) {
      return new Target(null, null);
    }
  }
}
