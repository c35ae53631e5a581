package dev.argmax.service.course;

import org.jspecify.annotations.Nullable;

/// A course of somebody, and what they are in it.
public record Attendance(String id, String title, Role role, @Nullable String section) {}
