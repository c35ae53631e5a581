/// Who is in a course: read, changed one by one, imported from a file and exported to one. Members
/// are dropped, never deleted; every change of a role, a section or a membership is in the audit
/// log.
@NullMarked
package dev.argmax.service.roster;

import org.jspecify.annotations.NullMarked;
