package dev.argmax.worker.run;

import dev.argmax.contracts.GradingCompleted.PhaseTime;
import dev.argmax.contracts.GradingOutcome;
import java.util.List;

/// What grading a run came to, and in which sandbox.
record Finished(
    GradingOutcome outcome, List<PhaseTime> phases, String sandbox, String imageDigest) {}
