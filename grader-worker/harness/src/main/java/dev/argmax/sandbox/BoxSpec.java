package dev.argmax.sandbox;

/// What to start.
///
/// @param program which of the image's programs
/// @param limits what it may use
/// @param label names the box for people and for cleaning up: `run-<id>`, `compiler`, `referee`
public record BoxSpec(BoxProgram program, Limits limits, String label) {}
