package dev.argmax.service.lti.message;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.argmax.service.lti.platform.Platform.Place;
import org.jspecify.annotations.Nullable;

/// What a platform says of somebody whom it sends, and why it sends them. Roles are not among it:
/// what somebody is in a course is for the roster alone to say.
///
/// @param subject who it is at the platform; never given to somebody else
/// @param who what to call them
/// @param sourcedId their id in the school's register
/// @param assignment the slug of what the link leads to; absent for the course
/// @param place which course at the platform they come from
/// @param lineItem the column of its gradebook that belongs to the link
/// @param choosing absent unless they are to choose what the platform shows
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Launch(
    String subject,
    String who,
    @Nullable String email,
    @Nullable String sourcedId,
    @Nullable String assignment,
    @Nullable Place place,
    @Nullable String lineItem,
    @Nullable Choosing choosing) {

  /// How a platform wants to be told what was chosen (LTI Deep Linking 2.0).
  ///
  /// @param returnUrl where the answer goes
  /// @param data goes back with it
  /// @param multiple whether more than one link is taken
  /// @param lineItems whether a link may bring a column of the gradebook with it
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Choosing(
      String deployment,
      String returnUrl,
      @Nullable String data,
      boolean multiple,
      boolean lineItems) {}
}
