package dev.argmax.service.lti.launch;

import dev.argmax.service.assignment.Assignments;
import dev.argmax.service.course.Member;
import dev.argmax.service.course.Permission;
import dev.argmax.service.identity.Session;
import dev.argmax.service.identity.SignIn;
import dev.argmax.service.lti.link.Recognition;
import dev.argmax.service.lti.link.Recognized;
import dev.argmax.service.lti.link.Recognized.Known;
import dev.argmax.service.lti.link.Recognized.Outsider;
import dev.argmax.service.lti.link.Ticket.ToChoose;
import dev.argmax.service.lti.link.Ticket.ToConfirm;
import dev.argmax.service.lti.link.Tickets;
import dev.argmax.service.lti.message.Launch;
import dev.argmax.service.lti.message.Refusal;
import dev.argmax.service.lti.platform.Platform;
import dev.argmax.service.lti.score.Places;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Lets people in whom a platform vouches for.
@ApplicationScoped
class Entrance {
  private final Recognition recognition;
  private final Tickets tickets;
  private final SignIn signIn;
  private final Assignments assignments;
  private final Places places;

  Entrance(
      Recognition recognition,
      Tickets tickets,
      SignIn signIn,
      Assignments assignments,
      Places places) {
    this.recognition = recognition;
    this.tickets = tickets;
    this.signIn = signIn;
    this.assignments = assignments;
    this.places = places;
  }

  /// Lets somebody in, or gives them a ticket to say who they are.
  @Transactional
  Entered enter(Platform platform, Launch launch, String browser) {
    return switch (recognition.recognize(platform, launch)) {
      case Known known -> {
        String to = next(platform, launch, known.member(), browser);
        Session session =
            signIn.openFor(known.member().personId()).orElseThrow(Refusal.NOT_IN_COURSE::problem);
        yield new Entered.SignedIn(session.token(), to);
      }
      case Recognized.Unconfirmed _ ->
          new Entered.Unconfirmed(
              tickets.issue(platform, browser, new ToConfirm(launch)),
              platform.name(),
              launch.who());
      case Outsider _ -> throw Refusal.NOT_IN_COURSE.problem();
    };
  }

  /// What somebody with this ticket is asked to confirm.
  @Transactional
  Question question(String ticket, String browser) {
    Tickets.Shown shown = tickets.look(ticket, browser);
    Launch launch = toConfirm(shown).launch();
    Platform platform = shown.platform();
    return new Question(platform.course(), platform.name(), launch.who(), launch.email());
  }

  /// @param who what the platform calls them
  record Question(String course, String platform, String who, @Nullable String email) {}

  /// Links a person who is signed in here to whom the platform sent.
  ///
  /// @return the path of this site to go on with
  @Transactional
  String confirm(String ticket, String browser, UUID person) {
    Tickets.Shown shown = tickets.use(ticket, browser);
    Launch launch = toConfirm(shown).launch();
    return switch (recognition.confirm(shown.platform(), launch, person)) {
      case Known known -> next(shown.platform(), launch, known.member(), browser);
      case Recognized.Unconfirmed _, Outsider _ -> throw Refusal.NOT_IN_COURSE.problem();
    };
  }

  private static ToConfirm toConfirm(Tickets.Shown shown) {
    if (shown.ticket() instanceof ToConfirm ticket) {
      return ticket;
    }
    throw Refusal.TICKET.problem();
  }

  private String next(Platform platform, Launch launch, Member member, String browser) {
    String assignment = assignment(platform, launch);
    places.note(platform, member, launch, assignment);
    Launch.Choosing choosing = launch.choosing();
    if (choosing == null) {
      String course = "/courses/" + encoded(platform.course());
      return assignment == null ? course : course + "/assignments/" + encoded(assignment);
    }
    if (!member.may(Permission.READ_AHEAD)) {
      throw Refusal.NOT_STAFF.problem();
    }
    return "/lti/deep-link?ticket="
        + tickets.issue(platform, browser, new ToChoose(member.personId(), choosing));
  }

  private static String encoded(String segment) {
    return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /// The slug of the assignment that the link names, if the course has it.
  private @Nullable String assignment(Platform platform, Launch launch) {
    return assignments.of(platform.course()).stream()
        .map(each -> each.slug())
        .filter(slug -> slug.equals(launch.assignment()))
        .findFirst()
        .orElse(null);
  }
}
