package dev.argmax.service.oneroster.answer;

/// A reference from one object to another.
///
/// @param href where the other is
/// @param type what it is
public record Ref(String href, String sourcedId, String type) {}
