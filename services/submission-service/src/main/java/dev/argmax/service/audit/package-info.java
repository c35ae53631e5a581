/// Who changed a date, a role or a grade, when and why. Entries are written in the transaction of
/// the change and never touched again, which the database holds; it knows nothing of what the
/// subjects are.
@NullMarked
package dev.argmax.service.audit;

import org.jspecify.annotations.NullMarked;
