/// Grades on their way to platforms (LTI Assignment and Grade Services 2.0).
///
/// Theory of operation. Only what the log of released grades says is told, so what is withheld
/// cannot leave. A pass compares that log with what each platform was told last and puts what is
/// new into the outbox, in one transaction; it runs whenever something was published and every
/// minute besides, so that a crash between the two loses nothing. The outbox holds no grade: when
/// its turn comes, what is released at that moment is sent, or nothing if that is known already or
/// the student has been dropped. The time that a platform knows a score by is written down before
/// it is sent: trying again repeats it, and the next change has a later one, so that a score
/// arrives once and in order however often it is sent.
@NullMarked
package dev.argmax.service.lti.score;

import org.jspecify.annotations.NullMarked;
