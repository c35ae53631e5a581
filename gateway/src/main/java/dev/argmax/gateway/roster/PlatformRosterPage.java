package dev.argmax.gateway.roster;

import dev.argmax.gateway.staff.Desk;
import io.quarkus.qute.TemplateInstance;
import org.jspecify.annotations.Nullable;

/// What the roster would become if it followed a platform.
///
/// @param platform its id
/// @param outcome what changes, or changed; absent if nothing can be read or taken
/// @param digest of what was read: only that is taken
/// @param trouble why not; empty if it was not refused
record PlatformRosterPage(
    Desk desk, String platform, RosterPage.@Nullable Outcome outcome, String digest, String trouble)
    implements TemplateInstance {}
