package dev.argmax.gateway.course;

/// A course as the API tells it.
///
/// @param zone where its days begin and end, such as `America/New_York`
/// @param role what the one who looks is in the course
public record CourseView(String id, String title, String zone, String role) {
  /// Whether the one who looks sees what everybody hands in.
  public boolean staff() {
    return switch (role) {
      case "TA", "INSTRUCTOR", "ADMIN" -> true;
      default -> false;
    };
  }
}
