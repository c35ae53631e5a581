package dev.argmax.service.lti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.argmax.service.course.Role;
import dev.argmax.service.testing.Client;
import dev.argmax.service.testing.FreshCourses.FreshCourse;
import dev.argmax.service.testing.Stack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Messages that are not to be believed. Each is right but for one thing.
@QuarkusTest
@QuarkusTestResource(Stack.class)
class ForgedMessageTest {
  private static final String LTI = PlayedPlatform.LTI;

  @Inject Scenery scenery;

  private PlayedPlatform platform;
  private String email;
  private final PlayedBrowser browser = new PlayedBrowser();

  @BeforeEach
  void begin() {
    platform = new PlayedPlatform();
    FreshCourse course = scenery.course();
    Client student = scenery.member(course, Role.STUDENT);
    email = scenery.email(student);
    platform.registeredBy(course.member(Role.INSTRUCTOR), "EMAIL");
  }

  @AfterEach
  void end() {
    platform.close();
  }

  @Test
  void isTakenWhenNothingIsWrong() {
    assertThat(comesWith(_ -> {}).then().statusCode(200).extract().<String>path("session"))
        .startsWith("amx_");
  }

  @Test
  void isRefusedWithAnotherNonce() {
    refuses("nonce", claims -> claims.put("nonce", "amx_guessed"));
    refuses("nonce", claims -> claims.remove("nonce"));
  }

  @Test
  void isRefusedFromAnotherDeployment() {
    refuses("deployment", claims -> claims.put(LTI + "deployment_id", "deployment-2"));
    refuses("deployment", claims -> claims.remove(LTI + "deployment_id"));
  }

  @Test
  void isRefusedFromThePastAndFromTheFuture() {
    long now = Instant.now().getEpochSecond();
    refuses("expired", claims -> claims.put("exp", now - 90));
    refuses("expired", claims -> claims.remove("exp"));
    refuses("expired", claims -> claims.put("iat", now - 7200));
    refuses("expired", claims -> claims.remove("iat"));
    refuses("future", claims -> claims.put("iat", now + 120));
    refuses("future", claims -> claims.put("nbf", now + 120));
  }

  @Test
  void isTakenWhenTheClocksAreALittleApart() {
    long now = Instant.now().getEpochSecond();
    comesWith(claims -> claims.put("iat", now + 30)).then().statusCode(200);
    comesWith(claims -> claims.put("exp", now - 30)).then().statusCode(200);
  }

  @Test
  void isRefusedFromAnotherIssuerAndForAnotherTool() {
    refuses("issuer", claims -> claims.put("iss", "https://lms.example.org"));
    refuses("audience", claims -> claims.put("aud", "another-tool"));
    refuses(
        "audience", claims -> claims.put("aud", List.of(PlayedPlatform.CLIENT_ID, "another-tool")));
    refuses("audience", claims -> claims.put("azp", "another-tool"));
  }

  @Test
  void isTakenForSeveralWhenItSaysThatWeAreTheParty() {
    comesWith(
            claims -> {
              claims.put("aud", List.of(PlayedPlatform.CLIENT_ID, "another-tool"));
              claims.put("azp", PlayedPlatform.CLIENT_ID);
            })
        .then()
        .statusCode(200);
  }

  @Test
  void isRefusedWhenItIsNoLaunchOfLti13() {
    refuses("version", claims -> claims.put(LTI + "version", "1.1"));
    refuses("message_type", claims -> claims.put(LTI + "message_type", "LtiSomethingElse"));
    refuses("message_type", claims -> claims.remove(LTI + "resource_link"));
    refuses("subject", claims -> claims.remove("sub"));
  }

  @Test
  void isRefusedWithoutASignature() {
    refuses("algorithm", (nonce, lms) -> Jwt.unsigned(says(nonce)));
    refuses("not_a_token", (_, _) -> "no token");
  }

  @Test
  void isRefusedWhenThePublicKeyServedAsASecret() {
    refuses("algorithm", (nonce, lms) -> Jwt.hs256(says(nonce), "k1", lms.publicKey()));
  }

  @Test
  void isRefusedWithTheKeyOfSomebodyElse() {
    refuses("signature", (nonce, _) -> Jwt.rs256(says(nonce), "k1", Jwt.newKeys().getPrivate()));
    refuses("key_unknown", (nonce, _) -> Jwt.rs256(says(nonce), "k9", Jwt.newKeys().getPrivate()));
  }

  @Test
  void isRefusedWhenItWasChanged() {
    refuses(
        "signature",
        (nonce, lms) -> {
          String[] honest = lms.signs(says(nonce)).split("\\.", -1);
          Map<String, Object> other = says(nonce);
          other.put("sub", "somebody-else");
          String[] forged = lms.signs(other).split("\\.", -1);
          return forged[0] + "." + forged[1] + "." + honest[2];
        });
  }

  @Test
  void isTakenWithAKeyThatIsNewAtThePlatform() {
    comesWith(_ -> {}).then().statusCode(200);
    platform.publishes("k2");

    browser
        .comesWith(platform, (nonce, lms) -> lms.signs(says(nonce), "k2"))
        .then()
        .statusCode(200);

    assertThat(platform.keyReads).isEqualTo(2);
  }

  @Test
  void hasThePlatformsKeysReadOnceMoreAndNotEachTime() {
    for (int i = 0; i < 3; i++) {
      refuses("key_unknown", (nonce, lms) -> lms.signs(says(nonce), "k9"));
    }

    assertThat(platform.keyReads).isEqualTo(2);
  }

  @Test
  void isGoodForOneStateAndOneTime() {
    PlayedBrowser.Sent sent = browser.opens(platform);
    String message = platform.signs(says(sent.nonce()));
    browser.comesBack(sent.state(), message).then().statusCode(200);

    browser
        .comesBack(sent.state(), message)
        .then()
        .statusCode(403)
        .body("reason", equalTo("state"));
    browser
        .comesBack(browser.opens(platform).state(), message)
        .then()
        .statusCode(403)
        .body("reason", equalTo("nonce"));
    browser.comesBack("amx_made-up", message).then().body("reason", equalTo("state"));
  }

  @Test
  void isRefusedInAnotherBrowser() {
    PlayedBrowser.Sent sent = browser.opens(platform);
    String message = platform.signs(says(sent.nonce()));

    new PlayedBrowser()
        .comesBack(sent.state(), message)
        .then()
        .statusCode(403)
        .body("reason", equalTo("browser"));
    new PlayedBrowser("").comesBack(sent.state(), message).then().body("reason", equalTo("state"));
  }

  @Test
  void isNotWaitedForFromAnUnknownPlatform() {
    browser
        .begins(Map.of("issuer", "https://lms.example.org", "loginHint", "x"))
        .then()
        .statusCode(403)
        .body("reason", equalTo("unknown_platform"));
  }

  private Map<String, Object> says(String nonce) {
    return platform.says("u-1", email, nonce);
  }

  private Response comesWith(Consumer<Map<String, Object>> change) {
    return browser.comes(
        platform,
        nonce -> {
          Map<String, Object> claims = says(nonce);
          change.accept(claims);
          return claims;
        });
  }

  private void refuses(String reason, Consumer<Map<String, Object>> change) {
    comesWith(change)
        .then()
        .statusCode(403)
        .body("code", equalTo("launch_refused"))
        .body("reason", equalTo(reason));
  }

  private void refuses(
      String reason, java.util.function.BiFunction<String, PlayedPlatform, String> message) {
    browser.comesWith(platform, message).then().statusCode(403).body("reason", equalTo(reason));
  }
}
