package dev.argmax.service.lti.launch;

import dev.argmax.service.lti.launch.States.Begun;
import dev.argmax.service.lti.message.Launch;
import dev.argmax.service.lti.message.MessageCheck;
import dev.argmax.service.lti.message.Refusal;
import dev.argmax.service.lti.platform.Platform;
import dev.argmax.service.lti.platform.Platforms;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/// Takes browsers that come back from a platform.
@ApplicationScoped
class Launches {
  private final States states;
  private final Platforms platforms;
  private final MessageCheck check;
  private final Entrance entrance;

  Launches(States states, Platforms platforms, MessageCheck check, Entrance entrance) {
    this.states = states;
    this.platforms = platforms;
    this.check = check;
    this.entrance = entrance;
  }

  /// What a browser came back with.
  ///
  /// @param error what the platform says instead of a message
  /// @param browser the secret in the browser's cookie; absent if it shows none
  record Return(
      @Nullable String idToken,
      @Nullable String state,
      @Nullable String error,
      @Nullable String browser) {}

  /// Blocks while the platform's keys are read, so no transaction may be open.
  Entered enter(Return back) {
    if (back.state() == null) {
      throw Refusal.STATE.problem();
    }
    String browser = back.browser() == null ? "" : back.browser();
    Begun begun = states.take(back.state(), browser);
    if (back.error() != null || back.idToken() == null) {
      throw Refusal.PLATFORM_ERROR.problem();
    }
    Platform platform =
        platforms.withId(begun.platform()).orElseThrow(Refusal.UNKNOWN_PLATFORM::problem);
    Launch launch = check.verify(back.idToken(), platform, begun.nonce());
    return entrance.enter(platform, launch, browser);
  }
}
