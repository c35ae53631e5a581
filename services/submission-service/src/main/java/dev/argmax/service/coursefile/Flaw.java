package dev.argmax.service.coursefile;

/// Something wrong in a course file.
///
/// @param line counted from 1, like the column
/// @param message what is wrong and what would be right
public record Flaw(int line, int column, String message) {
  @Override
  public String toString() {
    return line + ":" + column + ": " + message;
  }
}
