package dev.argmax.service.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.argmax.service.testing.Client;
import dev.argmax.service.testing.People;
import dev.argmax.service.testing.Stack;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@QuarkusTestResource(Stack.class)
class SingleSignOnTest {
  private static final String ISSUER = "https://login.example.edu";

  @Inject People people;
  @Inject Persons persons;
  @Inject PersonIdentities identities;
  @Inject SignIn signIn;

  private UUID personId = new UUID(0, 0);
  private String login = "";
  private String address = "";
  private String subject = "";

  @BeforeEach
  void somebodyIsOnTheRoster() {
    personId = people.stranger().personId();
    subject = UUID.randomUUID().toString();
    address = "somebody-" + subject + "@example.edu";
    login = changed(person -> person.email = address);
  }

  @Test
  void findsAPersonByAVerifiedAddress() {
    assertThat(personOf(SsoConfig.Match.EMAIL, withEmail(address))).contains(personId);
  }

  @Test
  void takesCapitalLettersInAddressesForSmallOnes() {
    changed(person -> person.email = address.replace("somebody", "SomeBody"));

    assertThat(personOf(SsoConfig.Match.EMAIL, withEmail(address.replace("somebody", "sOMEbODY"))))
        .contains(personId);
  }

  @ParameterizedTest
  @EnumSource
  void neverBelievesAnUnverifiedAddress(SsoConfig.Match match) {
    var claims = new ProviderClaims(ISSUER, subject, "somebody-else", address, false);

    assertThat(personOf(match, claims)).isEmpty();
    assertThat(linked()).isZero();
  }

  @Test
  void knowsNobodyByALetterThatOnlyLooksAlike() {
    changed(person -> person.email = "k" + address);
    var kelvinSign = "\u212a"; // becomes a k in lower case

    assertThat(personOf(SsoConfig.Match.EMAIL, withEmail(kelvinSign + address))).isEmpty();
  }

  @Test
  void findsAPersonByLoginOnlyWhereConfigured() {
    var claims = new ProviderClaims(ISSUER, subject, login, null, false);

    assertThat(personOf(SsoConfig.Match.EMAIL, claims)).isEmpty();
    assertThat(personOf(SsoConfig.Match.NONE, claims)).isEmpty();
    assertThat(personOf(SsoConfig.Match.LOGIN, claims)).contains(personId);
  }

  @Test
  void takesALoginInOtherLettersForSomebodyElse() {
    var claims = new ProviderClaims(ISSUER, subject, login.toUpperCase(Locale.ROOT), null, false);

    assertThat(personOf(SsoConfig.Match.LOGIN, claims)).isEmpty();
  }

  @Test
  void findsNobodyByAddressWhereLoginsDecide() {
    assertThat(personOf(SsoConfig.Match.LOGIN, withEmail(address))).isEmpty();
  }

  @Test
  void knowsAPersonAgainWhoseAddressAndLoginHaveChanged() {
    open(SsoConfig.Match.EMAIL, withEmail(address));

    var changed = new ProviderClaims(ISSUER, subject, "new-name", "new@example.edu", false);
    assertThat(personOf(SsoConfig.Match.NONE, changed)).contains(personId);
    assertThat(linked()).isOne();
  }

  @Test
  void doesNotGiveAPersonToTheNextOwnerOfTheirAddress() {
    open(SsoConfig.Match.EMAIL, withEmail(address));

    var nextOwner = new ProviderClaims(ISSUER, "another subject", null, address, true);
    assertThat(personOf(SsoConfig.Match.EMAIL, nextOwner)).isEmpty();
    assertThat(linked()).isOne();
  }

  @Test
  void linksAPersonAtEachProvider() {
    open(SsoConfig.Match.EMAIL, withEmail(address));

    var elsewhere = new ProviderClaims("https://other.example.edu", subject, null, address, true);
    assertThat(personOf(SsoConfig.Match.EMAIL, elsewhere)).contains(personId);
    assertThat(linked()).isEqualTo(2);
  }

  @Test
  void letsOneOfTwoIdentitiesInThatComeAtOnce() throws Exception {
    var claims = new ArrayList<Callable<Optional<Session>>>();
    for (var other : List.of("one", "two")) {
      var theirs = new ProviderClaims(ISSUER, subject + other, null, address, true);
      claims.add(() -> open(SsoConfig.Match.EMAIL, theirs));
      claims.add(() -> open(SsoConfig.Match.EMAIL, theirs));
    }

    try (var threads = Executors.newFixedThreadPool(claims.size())) {
      var sessions = threads.invokeAll(claims).stream().map(Future::resultNow).toList();
      assertThat(sessions).filteredOn(Optional::isPresent).hasSize(2);
    }
    assertThat(linked()).isOne();
  }

  @Test
  void opensASessionOverHttp() {
    var session =
        post(Map.of("issuer", ISSUER, "subject", subject, "email", address, "emailVerified", true))
            .statusCode(201)
            .extract()
            .jsonPath();

    assertThat(signIn.identify(session.getString("token")).orElseThrow().personId())
        .isEqualTo(personId);
  }

  @Test
  void saysThatThereIsNoSuchPerson() {
    post(Map.of("issuer", ISSUER, "subject", subject, "login", login, "email", address))
        .statusCode(404)
        .body("code", equalTo("not_found"));
    post(Map.of("subject", subject)).statusCode(400).body("code", equalTo("bad_request"));
    post(Map.of("issuer", ISSUER)).statusCode(400);
  }

  private static ValidatableResponse post(Map<String, Object> claims) {
    return Client.internal()
        .contentType("application/json")
        .body(claims)
        .post("/internal/v1/sessions/sso")
        .then();
  }

  private ProviderClaims withEmail(String email) {
    return new ProviderClaims(ISSUER, subject, null, email, true);
  }

  private Optional<UUID> personOf(SsoConfig.Match match, ProviderClaims claims) {
    return open(match, claims)
        .flatMap(session -> signIn.identify(session.token()))
        .map(Identity::personId);
  }

  private Optional<Session> open(SsoConfig.Match match, ProviderClaims claims) {
    var singleSignOn = new SingleSignOn(persons, identities, signIn, () -> match);
    return QuarkusTransaction.requiringNew().call(() -> singleSignOn.open(claims));
  }

  private long linked() {
    return QuarkusTransaction.requiringNew().call(() -> identities.count("personId", personId));
  }

  private String changed(Consumer<Person> change) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              var person = persons.findById(personId);
              change.accept(person);
              return person.login;
            });
  }
}
