package dev.argmax.service.grading;

/// What a run's row keeps of an outcome that counts.
///
/// @param shown what a student may see of the score before the due date
record Judged(
    Verdict verdict,
    double score,
    double maxScore,
    ShownScore shown,
    String outcomeJson,
    String factsJson) {}
