package dev.argmax.service.submission;

import dev.argmax.service.assignment.Assignment;
import dev.argmax.service.course.Member;

/// A submission together with who asks for it; nobody holds one who may not read it.
///
/// @param owner through whose dates and late days it is seen: the reader if it is theirs, else
///   whoever handed it in
record Submission(SubmissionRow row, Assignment assignment, Member reader, Member owner) {}
