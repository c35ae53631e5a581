package dev.argmax.service.webhook;

import dev.argmax.service.course.Member;
import dev.argmax.service.problem.ProblemException;
import dev.argmax.service.problem.ProblemType;
import dev.argmax.service.release.Kind;
import dev.argmax.service.release.Releases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/// Keeps the endpoints of courses.
@ApplicationScoped
class Webhooks {
  private static final Logger LOG = Logger.getLogger(Webhooks.class);
  private static final int MOST = 10;

  private final Endpoints endpoints;
  private final Releases releases;
  private final Announcements announcements;
  private final WebhookNotes notes;

  Webhooks(
      Endpoints endpoints, Releases releases, Announcements announcements, WebhookNotes notes) {
    this.endpoints = endpoints;
    this.releases = releases;
    this.announcements = announcements;
    this.notes = notes;
  }

  /// Those of a course, the oldest first.
  @Transactional
  List<WebhookView> of(String course) {
    Instant now = notes.now();
    return endpoints.of(course).stream()
        .map(endpoint -> WebhookView.of(endpoint, notes.login(endpoint.createdBy), now))
        .toList();
  }

  /// Makes one; a problem if the course has as many as it may. It is told of what is published from
  /// now on.
  @Transactional
  MadeWebhook make(Member actor, Wish wish) {
    if (endpoints.of(actor.course()).size() >= MOST) {
      throw new ProblemException(
          ProblemType.TOO_MANY_WEBHOOKS, "There are " + MOST + ". Delete one that is not needed.");
    }
    Endpoint endpoint =
        new Endpoint(
                actor.course(),
                wish,
                Signature.freshSecret(),
                releases.head(actor.course()).sequence())
            .madeBy(actor.personId(), notes.now());
    endpoints.persist(endpoint);
    notes.note(actor, endpoint, null, WebhookNotes.State.of(endpoint));
    return new MadeWebhook(endpoint.id, Signature.text(endpoint.secret));
  }

  /// Makes it what is wished. One that is enabled again is told of what it missed.
  @Transactional
  void change(Member actor, UUID id, Wish wish, boolean enabled) {
    Endpoint endpoint = known(actor, id);
    WebhookNotes.State before = WebhookNotes.State.of(endpoint);
    endpoint.become(wish);
    if (enabled && !endpoint.isEnabled()) {
      endpoint.enable();
      announcements.changesPublished(endpoint, releases.head(actor.course()), notes.now());
    } else if (!enabled) {
      endpoint.disable("Staff disabled it.", notes.now());
    }
    notes.note(actor, endpoint, before, WebhookNotes.State.of(endpoint));
  }

  /// Takes it away, and what it was still to get.
  @Transactional
  void remove(Member actor, UUID id) {
    Endpoint endpoint = known(actor, id);
    announcements.forget(endpoint);
    endpoints.delete(endpoint);
    notes.note(actor, endpoint, WebhookNotes.State.of(endpoint), null);
  }

  /// Gives it another secret; the one until now signs as well for a day.
  @Transactional
  MadeWebhook rotate(Member actor, UUID id) {
    Endpoint endpoint = known(actor, id);
    endpoint.rotate(Signature.freshSecret(), notes.now());
    WebhookNotes.State state = WebhookNotes.State.of(endpoint);
    notes.note(actor, endpoint, state, state.withNewSecret());
    return new MadeWebhook(endpoint.id, Signature.text(endpoint.secret));
  }

  /// Sends it something to try it; a problem while it is disabled.
  @Transactional
  void test(Member actor, UUID id) {
    Endpoint endpoint = known(actor, id);
    if (!endpoint.isEnabled()) {
      throw new ProblemException(
          ProblemType.WEBHOOK_DISABLED, "Enable the endpoint, then test it.");
    }
    announcements.test(endpoint, notes.now());
  }

  /// Disables it, because what was sent there did not arrive.
  @Transactional
  void disable(UUID id, String because) {
    endpoints
        .findByIdOptional(id)
        .ifPresent(
            endpoint -> {
              endpoint.disable(because, notes.now());
              LOG.warnf(
                  "A webhook is disabled; its receiver hears no news. courseId=%s webhookId=%s",
                  endpoint.courseId, id);
            });
  }

  /// Where to post, and with what to sign; nothing while it is disabled.
  @Transactional
  Optional<Addressee> addressee(UUID id, Instant now) {
    return endpoints
        .findByIdOptional(id)
        .filter(Endpoint::isEnabled)
        .map(endpoint -> new Addressee(endpoint.url, endpoint.secrets(now)));
  }

  /// The member's endpoint; a problem if there is no such.
  @Transactional
  Endpoint known(Member actor, UUID id) {
    return endpoints.of(actor.course(), id).orElseThrow(ProblemException::notFound);
  }

  /// What an endpoint is to be.
  ///
  /// @param kinds of changes that its receiver wants to be told of; at least one
  record Wish(String url, Set<Kind> kinds) {}

  /// @param secret shown this once
  record MadeWebhook(UUID id, String secret) {}

  /// @param secrets the present one first
  record Addressee(String url, List<byte[]> secrets) {}
}
