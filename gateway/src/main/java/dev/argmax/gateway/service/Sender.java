package dev.argmax.gateway.service;

import java.time.Instant;

/// Who sends something, and when the head of the request arrived here.
public record Sender(String person, Instant receivedAt) {}
