package dev.argmax.service.lti.message;

import dev.argmax.service.problem.ProblemException;
import dev.argmax.service.problem.ProblemType;
import java.util.Locale;
import java.util.Map;

/// Why somebody who comes from a platform is not let in: what is wrong, and what helps.
public enum Refusal {
  UNKNOWN_PLATFORM("No course here knows the LMS that sent you. " + Words.TELL),
  AMBIGUOUS_PLATFORM(
      "Several courses here know the LMS that sent you, and the link does not say which one it is"
          + " for. Tell the staff of your course to use the address of the course as the tool's"
          + " address."),
  PLATFORM_ERROR("The LMS did not say who you are. " + Words.AGAIN),
  STATE("This way in was used before or is too old. " + Words.AGAIN),
  BROWSER("You did not begin in this browser, or it keeps no cookies of this site. " + Words.AGAIN),
  NOT_A_TOKEN("The message of the LMS cannot be read. " + Words.TELL),
  ALGORITHM("The message of the LMS is not signed in a way that is taken here. " + Words.TELL),
  KEY_UNKNOWN("The message is signed with a key that the LMS does not publish. " + Words.TELL),
  KEYS_UNREACHABLE("The keys of the LMS cannot be read just now. " + Words.AGAIN),
  SIGNATURE("The signature of the message is not the LMS's. " + Words.TELL),
  ISSUER("The message comes from another LMS than you were sent to. " + Words.TELL),
  AUDIENCE("The message of the LMS is not made out to this site. " + Words.TELL),
  EXPIRED("The message of the LMS is too old. " + Words.AGAIN),
  FUTURE("The message of the LMS comes from the future: a clock is wrong. " + Words.TELL),
  NONCE("The message of the LMS does not belong to this attempt. " + Words.AGAIN),
  DEPLOYMENT("The LMS has this site installed in a way that no course here knows. " + Words.TELL),
  VERSION("The LMS does not speak LTI 1.3. " + Words.TELL),
  MESSAGE_TYPE("The LMS wants something that is not offered here. " + Words.TELL),
  SUBJECT("The LMS does not say who you are. " + Words.TELL),
  TARGET(
      "The link in the LMS leads to another course than the LMS is registered for. " + Words.TELL),
  NOT_IN_COURSE(
      "You are not on the roster of this course. Ask the staff of your course to add you."),
  NOT_STAFF("Only the staff of the course choose what the LMS shows."),
  RETURN_ADDRESS("The LMS names no usable address to bring your choice back to. " + Words.TELL),
  NOTHING_TO_CHOOSE(
      "The LMS does not take links, and there is nothing else to give. " + Words.TELL),
  TICKET("This page is too old, was used before, or was opened in another browser. " + Words.AGAIN);

  private final String text;

  Refusal(String text) {
    this.text = text;
  }

  /// The problem to answer with; its member `reason` tells the refusals apart.
  public ProblemException problem() {
    return new ProblemException(
        ProblemType.LAUNCH_REFUSED, text, Map.of("reason", name().toLowerCase(Locale.ROOT)));
  }

  /// What most refusals end with.
  private static final class Words {
    private static final String AGAIN = "Open the link in the LMS once more.";
    private static final String TELL = "Tell the staff of your course; they connect the LMS.";
  }
}
