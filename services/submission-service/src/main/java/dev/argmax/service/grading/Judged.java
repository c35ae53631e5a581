package dev.argmax.service.grading;

/// What a run's row keeps of an outcome that counts.
record Judged(
    Verdict verdict, double score, double maxScore, String outcomeJson, String factsJson) {}
