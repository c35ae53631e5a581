package dev.argmax.service.submission;

import dev.argmax.service.assignment.Assignment;
import dev.argmax.service.course.Member;

/// A submission together with who asks for it; nobody holds one who may not read it.
record Submission(SubmissionRow row, Assignment assignment, Member reader) {}
