package dev.argmax.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.argmax.launch.ArgmaxSystem;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Signing in at an identity provider, a real Keycloak, that was not there when the system started.
@OnRunningSystem
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SingleSignOnTest {
  private static final String COURSE = "/courses/6.S898-fall-2022";

  private final ArgmaxSystem system;
  private @Nullable Keycloak keycloak;
  private Browser browser = new Browser();

  SingleSignOnTest(ArgmaxSystem system) {
    this.system = system;
  }

  @BeforeAll
  void startProvider() throws IOException {
    assertThat(signInPage().body()).contains("Example University cannot be reached just now");
    keycloak = Keycloak.start(RunningSystem.PROVIDER_PORT, system.baseUrl());
    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> signInPage().body().contains("Sign in with Example University"));
  }

  @AfterAll
  void stopProvider() {
    if (keycloak != null) {
      keycloak.close();
    }
  }

  @BeforeEach
  void takeFreshBrowser() {
    browser = new Browser();
  }

  @Test
  void leadsToThePageThatWasWanted() {
    var page = browser.follow(signInWith("student-1", COURSE));

    assertThat(page.uri().getPath()).isEqualTo(COURSE);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("Demo Student One");
  }

  @Test
  void leavesOnlyOurOwnSessionBehind() {
    browser.follow(signInWith("student-1", "/"));

    assertThat(browser.cookieNames())
        .contains("argmax-session")
        .noneMatch(name -> name.startsWith("q_"));
  }

  @Test
  void worksAgainAtTheNextVisit() {
    browser.follow(signInWith("student-1", COURSE));
    signOut();

    var page = browser.follow(browser.get(start(COURSE)));

    assertThat(page.uri().getPath()).isEqualTo(COURSE);
    assertThat(page.body()).contains("Demo Student One");
  }

  @Test
  void endsOurSessionWithSigningOut() {
    browser.follow(signInWith("student-1", COURSE));

    var page = signOut();

    assertThat(page.body()).contains("/protocol/openid-connect/logout?client_id=argmax");
    assertThat(browser.get(at(COURSE)).statusCode()).isEqualTo(303);
  }

  @Test
  void saysThatNoCourseKnowsSomebody() {
    var page = browser.follow(signInWith("student-9", COURSE));

    assertThat(page.statusCode()).isEqualTo(403);
    assertThat(page.body())
        .contains("No course here knows you", "<strong>student-9</strong>")
        .doesNotContain("student-9@example.edu");
    assertNobodyIsSignedIn();
  }

  @Test
  void doesNotBelieveAnUnverifiedAddress() {
    var page = browser.follow(signInWith("student-8", COURSE));

    assertThat(page.statusCode()).isEqualTo(403);
    assertThat(page.body()).contains("The address student-8@example.edu was not looked for");
    assertNobodyIsSignedIn();
  }

  @Test
  void tellsEverybodyWhomNoCourseKnows() {
    var told = browser.follow(signInWith("student-8", COURSE)).body();
    try (var chromium = Chromium.open();
        var window = chromium.window(Look.LIGHT)) {
      var page = window.newPage();
      ForEverybody.show(page, system.baseUrl() + "/told", told);

      assertThat(ForEverybody.hindrances(page, "sign-in-stranger")).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"//evil.example", "https://evil.example/", "/\\evil.example"})
  void leadsNowhereElse(String to) {
    var page = browser.follow(signInWith("student-1", to));

    assertThat(page.uri().toString()).startsWith(system.baseUrl());
    assertThat(page.body()).contains("Demo Student One");
  }

  @Test
  void asksTheProviderSafely() {
    var question = Browser.location(browser.get(start("/")));

    assertThat(question.getQuery())
        .contains("response_type=code", "code_challenge_method=S256", "&state=", "&nonce=")
        .contains("&redirect_uri=" + system.baseUrl() + "/sign-in/sso&");
  }

  @Test
  void refusesAnAnswerWhoseStateIsChanged() {
    var answer = answerOfProvider("student-1");
    var changed = answer.toString().replaceFirst("state=[0-9a-f]", "state=x");

    assertRefused(browser.get(URI.create(changed)));
    assertRefused(browser.get(URI.create(changed.replaceFirst("state=[^&]*&", ""))));
  }

  @Test
  void refusesAnAnswerInAnotherBrowser() {
    var answer = answerOfProvider("student-1");

    browser = new Browser();
    assertRefused(browser.get(answer));
  }

  @Test
  void refusesACodeThatWasUsedBefore() {
    var answer = answerOfProvider("student-1");
    browser.follow(browser.get(answer));
    signOut();

    assertRefused(browser.get(answer));
  }

  /// The state is that of a question of this browser, the code belongs to another one's.
  @Test
  void refusesACodeOfSomebodyElse() {
    var code = answerOfProvider("student-1").toString().replaceFirst(".*[?&]code=([^&]*).*", "$1");
    browser = new Browser();
    var own = answerOfProvider("student-9").toString();

    assertRefused(browser.get(URI.create(own.replaceFirst("code=[^&]*", "code=" + code))));
  }

  @Test
  void saysThatTheProviderRefused() {
    var question = Browser.location(browser.get(start("/"))).getQuery();
    var state = question.replaceFirst(".*&state=([^&]*).*", "$1");

    assertRefused(browser.get(at("/sign-in/sso?error=access_denied&state=" + state)));
  }

  /// What the library gives a browser on the way from the provider's answer to our session.
  @Test
  void opensNothingWithTheCookieOfTheLibrary() {
    var cookie =
        signInWith("student-1", "/").headers().allValues("Set-Cookie").stream()
            .filter(each -> each.startsWith("q_session_sso="))
            .findFirst()
            .orElseThrow();
    assertThat(cookie).containsIgnoringCase("; path=/sign-in/sso").containsIgnoringCase("httponly");
    var stolen = cookie.replaceFirst(";.*", "");

    browser = new Browser();
    assertThat(browser.get(at(COURSE), "Cookie", stolen).statusCode()).isEqualTo(303);
    assertThat(browser.get(at("/api/v1" + COURSE), "Cookie", stolen).statusCode()).isEqualTo(401);
  }

  /// After everything else: nested classes come last.
  @Nested
  class WhenTheProviderIsGone {
    @BeforeEach
    void stopProvider() {
      Objects.requireNonNull(keycloak).close();
      await()
          .atMost(Duration.ofSeconds(10))
          .until(() -> signInPage().body().contains("cannot be reached just now"));
    }

    @Test
    void stillTakesPasswords() {
      var page = signInPage();
      var login =
          Map.of(
              "to",
              COURSE,
              "login",
              "student-1",
              "password",
              system.accounts().values().getOrDefault("STUDENT_PASSWORD", ""));

      var course = browser.follow(browser.submit(page, login));

      assertThat(page.body()).doesNotContain("/sign-in/sso");
      assertThat(course.uri().getPath()).isEqualTo(COURSE);
      assertThat(course.body()).contains("Demo Student One");
    }

    @Test
    void sendsNobodyThere() {
      var answer = browser.get(start(COURSE));

      assertThat(answer.statusCode()).isEqualTo(303);
      assertThat(Browser.location(answer)).isEqualTo(at("/sign-in?to=" + encoded(COURSE)));
      assertThat(browser.get(at("/q/health/ready")).statusCode()).isEqualTo(200);
    }
  }

  private HttpResponse<String> signInPage() {
    return browser.get(at("/sign-in"));
  }

  /// Goes through the provider and comes back here with its answer, which is not handed in yet.
  private URI answerOfProvider(String login) {
    return answerOfProvider(login, "/");
  }

  private URI answerOfProvider(String login, String to) {
    var form = browser.follow(browser.get(start(to)));
    var answer =
        browser.submit(form, Map.of("username", login, "password", "password of " + login));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    return Browser.location(answer);
  }

  private HttpResponse<String> signInWith(String login, String to) {
    return browser.get(answerOfProvider(login, to));
  }

  private HttpResponse<String> signOut() {
    var page = browser.follow(browser.get(at(COURSE)));
    return browser.follow(browser.submit(page, Map.of()));
  }

  private void assertRefused(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(Browser.location(answer)).isEqualTo(at("/sign-in?sso=refused"));
    assertThat(browser.follow(answer).body()).contains("It did not work with Example University");
    assertNobodyIsSignedIn();
  }

  private void assertNobodyIsSignedIn() {
    assertThat(browser.cookieNames()).doesNotContain("argmax-session");
    assertThat(browser.get(at(COURSE)).statusCode()).isEqualTo(303);
  }

  private URI start(String to) {
    return at("/sign-in/sso?to=" + encoded(to));
  }

  private URI at(String path) {
    return URI.create(system.baseUrl() + path);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
