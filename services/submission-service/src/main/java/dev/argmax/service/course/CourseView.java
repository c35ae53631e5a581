package dev.argmax.service.course;

/// @param zone the course's time zone, such as `America/New_York`
/// @param role what the caller is in the course
record CourseView(String id, String title, String zone, Role role) {}
