package dev.argmax.service.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.argmax.service.clock.WallClock;
import dev.argmax.service.delivery.Outcome.Delivered;
import dev.argmax.service.delivery.Outcome.Refused;
import dev.argmax.service.delivery.Outcome.Retry;
import dev.argmax.service.delivery.SentDelivery.State;
import dev.argmax.service.problem.ProblemException;
import dev.argmax.service.testing.SampleCourse;
import dev.argmax.service.testing.Stack;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is sent when, and how often. Time is what the test says.
@QuarkusTest
@QuarkusTestResource(Stack.class)
class CourierTest {
  private static final Outcome FINE = new Delivered(204);
  private static final Outcome BROKEN = new Retry(500, "It answered 500.", null);

  @Inject Deliveries deliveries;
  @Inject Dispatch dispatch;
  @Inject DeliveryConfig config;
  @Inject WallClock clock;

  private final UUID target = UUID.randomUUID();
  private PlayedChannel channel;
  private Courier courier;
  private Instant now;

  @BeforeEach
  void begin() {
    channel = new PlayedChannel();
    courier = new Courier(dispatch, config, clock, List.of(channel));
    now = clock.instant().plusSeconds(60);
  }

  @Test
  void sendsOnceWhatArrives() throws InterruptedException {
    put("grades", "one");

    courier.deliver(now);
    courier.deliver(now.plus(Duration.ofDays(2)));

    assertThat(channel.sent).extracting(each -> each.parcel().content()).containsExactly("one");
    SentDelivery only = only();
    assertThat(only.state()).isEqualTo(State.DELIVERED);
    assertThat(only.status()).isEqualTo(204);
    assertThat(only.deliveredAt()).isNotNull();
    assertThat(only.nextAt()).isNull();
  }

  @Test
  void sendsNothingThatWasNotCommitted() throws InterruptedException {
    assertThatThrownBy(
            () ->
                QuarkusTransaction.requiringNew()
                    .run(
                        () -> {
                          deliveries.put(parcel("grades", "never"));
                          throw new IllegalStateException("the cause of it came to nothing");
                        }))
        .isInstanceOf(IllegalStateException.class);

    courier.deliver(now);

    assertThat(channel.sent).isEmpty();
  }

  @Test
  void triesAgainUnderTheSameIdAfterTheWaits() throws InterruptedException {
    channel.answers(BROKEN, BROKEN, FINE);
    put("grades", "one");

    courier.deliver(now);
    courier.deliver(now.plusSeconds(4));
    assertThat(channel.sent).hasSize(1);
    assertThat(only().error()).isEqualTo("It answered 500.");
    assertThat(only().nextAt()).isBetween(now.plusSeconds(5), now.plusMillis(5500));

    courier.deliver(now.plusSeconds(6));
    courier.deliver(now.plusSeconds(6 + 299));
    assertThat(channel.sent).hasSize(2);

    courier.deliver(now.plusSeconds(6 + 331));
    assertThat(channel.sent).extracting(Delivery::attempt).containsExactly(1, 2, 3);
    assertThat(channel.sent).extracting(Delivery::id).containsOnly(only().id());
    assertThat(only().state()).isEqualTo(State.DELIVERED);
    assertThat(only().error()).isNull();
  }

  @Test
  void heedsHowLongTheReceiverWantsToBeLeftAlone() throws InterruptedException {
    channel.answers(new Retry(429, "It answered 429.", Duration.ofMinutes(10)));
    put("grades", "one");

    courier.deliver(now);

    assertThat(only().nextAt()).isBetween(now.plusSeconds(600), now.plusSeconds(660));
  }

  @Test
  void givesUpAfterThreeDaysAndSaysSo() throws InterruptedException {
    for (int i = 0; i < 10; i++) {
      channel.answers(BROKEN);
    }
    put("grades", "one");

    Instant time = now;
    for (int i = 0; i < 12; i++) {
      courier.deliver(time);
      time = time.plus(Duration.ofHours(27));
    }

    assertThat(channel.sent).hasSize(10);
    assertThat(only().state()).isEqualTo(State.GIVEN_UP);
    assertThat(channel.given).containsExactly("It answered 500.");
  }

  @Test
  void givesUpAtOnceWhatIsRefused() throws InterruptedException {
    channel.answers(new Refused(410, "It is gone."));
    put("grades", "one");

    courier.deliver(now);
    courier.deliver(now.plus(Duration.ofDays(2)));

    assertThat(channel.sent).hasSize(1);
    assertThat(only().state()).isEqualTo(State.GIVEN_UP);
    assertThat(channel.given).containsExactly("It is gone.");
  }

  @Test
  void putsWhatIsNewerInThePlaceOfWhatNobodyHasTried() throws InterruptedException {
    put("grades", "older");
    put("grades", "newer");
    put("dates", "other");

    courier.deliver(now);

    assertThat(channel.sent)
        .extracting(each -> each.parcel().content())
        .containsExactlyInAnyOrder("newer", "other");
  }

  @Test
  void neverChangesWhatWasTriedButLetsTheNewerFollow() throws InterruptedException {
    channel.answers(BROKEN, FINE, FINE);
    put("grades", "first");
    courier.deliver(now);
    put("grades", "second");
    put("grades", "third");

    courier.deliver(now.plusSeconds(6));

    assertThat(channel.sent)
        .extracting(each -> each.parcel().content())
        .containsExactly("first", "first", "third");
    assertThat(channel.sent.get(2).id()).isNotEqualTo(channel.sent.get(0).id());
  }

  @Test
  void missesNothingThatComesWhileItIsSending() throws InterruptedException {
    channel.meanwhile = () -> put("grades", "meanwhile");
    put("grades", "first");

    courier.deliver(now);

    assertThat(channel.sent)
        .extracting(each -> each.parcel().content())
        .containsExactly("first", "meanwhile");
  }

  @Test
  void sendsAgainAfterWhoeverHadItDied() throws InterruptedException {
    put("grades", "one");
    List<Delivery> lost = dispatch.claim(List.of(channel.name()), 1, now);
    assertThat(lost).hasSize(1);

    courier.deliver(now.plus(Dispatch.LEASE).minusSeconds(1));
    assertThat(channel.sent).isEmpty();

    courier.deliver(now.plus(Dispatch.LEASE));
    assertThat(channel.sent).extracting(Delivery::id).containsExactly(lost.getFirst().id());

    // Whoever was thought dead has nothing to say any more.
    dispatch.settle(lost.getFirst(), channel, BROKEN, now);
    assertThat(only().state()).isEqualTo(State.DELIVERED);
  }

  @Test
  void triesAgainWhenItBreaksItself() throws InterruptedException {
    channel.meanwhile =
        () -> {
          throw new IllegalStateException("a mistake of ours");
        };
    put("grades", "one");

    courier.deliver(now);

    assertThat(only().state()).isEqualTo(State.WAITING);
    assertThat(only().error()).doesNotContain("mistake");
  }

  @Test
  void sendsOnceMoreByHandUnderTheSameId() throws InterruptedException {
    channel.answers(FINE, BROKEN);
    put("grades", "one");
    courier.deliver(now);
    UUID id = only().id();

    deliveries.replay(channel.name(), target, id);
    courier.deliver(now);

    assertThat(channel.sent).extracting(Delivery::id).containsExactly(id, id);
    assertThat(channel.sent.get(1).byHand()).isTrue();
    assertThat(only().state()).as("tried once only").isEqualTo(State.GIVEN_UP);
    assertThat(channel.given).isEmpty();
  }

  @Test
  void triesAtOnceByHandWhatStillWaits() throws InterruptedException {
    channel.answers(BROKEN, BROKEN, FINE);
    put("grades", "one");
    courier.deliver(now);
    courier.deliver(now.plusSeconds(6));

    deliveries.replay(channel.name(), target, only().id());
    courier.deliver(now.plusSeconds(7));

    assertThat(only().state()).isEqualTo(State.DELIVERED);
  }

  @Test
  void replaysNothingOfAnotherTarget() {
    put("grades", "one");
    UUID id = only().id();

    assertThatThrownBy(() -> deliveries.replay(channel.name(), UUID.randomUUID(), id))
        .isInstanceOf(ProblemException.class);
  }

  @Test
  void forgetsWhatEndedLongAgoAndKeepsWhatWaits() throws InterruptedException {
    put("grades", "arrives");
    courier.deliver(now);
    channel.answers(BROKEN);
    put("dates", "waits");
    courier.deliver(now);

    dispatch.forgetBefore(now.plusSeconds(1));

    assertThat(only().content()).isEqualTo("waits");
  }

  private void put(String subject, String content) {
    QuarkusTransaction.requiringNew().run(() -> deliveries.put(parcel(subject, content)));
  }

  private Parcel parcel(String subject, String content) {
    return new Parcel(SampleCourse.ID, channel.name(), target, subject, content);
  }

  private SentDelivery only() {
    List<SentDelivery> all = deliveries.of(channel.name(), target, null, 10);
    assertThat(all).hasSize(1);
    return all.getFirst();
  }

  /// Answers as it is told, and otherwise well. Each is another's channel.
  private static final class PlayedChannel implements Channel {
    private final String name = "PLAYED_" + UUID.randomUUID();
    private final Deque<Outcome> answers = new ArrayDeque<>();
    private final List<Delivery> sent = new ArrayList<>();
    private final List<String> given = new ArrayList<>();
    private Runnable meanwhile = () -> {};

    synchronized void answers(Outcome... outcomes) {
      answers.addAll(List.of(outcomes));
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public synchronized Outcome send(Delivery delivery) {
      sent.add(delivery);
      Runnable once = meanwhile;
      meanwhile = () -> {};
      once.run();
      return answers.isEmpty() ? FINE : answers.poll();
    }

    @Override
    public void gaveUp(Delivery delivery, String why) {
      given.add(why);
    }
  }
}
