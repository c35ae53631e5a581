/// All submissions for an assignment: which counts, choosing and taking back. Must not know a rule
/// of counting: it shows what the API says.
@NullMarked
package dev.argmax.gateway.history;

import org.jspecify.annotations.NullMarked;
