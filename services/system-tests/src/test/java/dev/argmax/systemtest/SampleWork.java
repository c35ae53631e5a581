package dev.argmax.systemtest;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import dev.argmax.launch.ApiClient;
import dev.argmax.launch.ArgmaxSystem;
import dev.argmax.launch.Part;
import dev.argmax.launch.SourceZip;
import java.net.http.HttpRequest.BodyPublishers;

/// What pages are looked at with: a student whose every string tries to be markup, and what became
/// of their submissions. The last of them waits for a worker, which stays away until this is
/// closed.
///
/// @param broken does not compile
/// @param thrown throws, and prints what looks like markup
/// @param flooding prints ten megabytes of what looks like markup
/// @param partial earns some points, so that it can be compared with the one before
/// @param waiting is in the queue
/// @param webhook nobody answers at its address
record SampleWork(
    ArgmaxSystem system,
    Visitor student,
    String broken,
    String thrown,
    String flooding,
    String partial,
    String waiting,
    String webhook)
    implements AutoCloseable {
  /// Sets a global variable wherever somebody takes it for markup.
  static final String MARKUP = "<img src=x onerror=window.__xss=1><script>window.__xss=1</script>";

  /// Long, from right to left, and markup.
  private static final String NAME =
      "אֲבִיגַיִל בַּת־שֶׁבַע " + MARKUP + " Wolfeschlegelsteinhausenbergerdorff the third";

  static SampleWork of(ArgmaxSystem system, Chromium chromium) {
    var student = Visitor.enrolled(system, "sample-" + System.nanoTime(), NAME);
    try (var window = chromium.window(Look.LIGHT)) {
      var page = student.signIn(window);
      makeToken(page, student);
      makeProgram(ApiClient.of(system, "instructor"));
      var webhook = makeWebhook(ApiClient.of(system, "instructor"));
      var broken = graded(page, student, notJava());
      var thrown = graded(page, student, Pset1.attackingWith(throwing()));
      var flooding = graded(page, student, Pset1.attackingWith(printing()));
      var partial =
          graded(page, student, Pset1.wrong(Pset1.wrongDirectory("backprop-mask-missing")));
      system.process(Part.WORKER).stop();
      student.handIn(page, Pset1.solution());
      return new SampleWork(system, student, broken, thrown, flooding, partial, id(page), webhook);
    }
  }

  private static void makeToken(Page page, Visitor student) {
    page.navigate(student.baseUrl() + "/me/tokens");
    page.fill("#name", MARKUP);
    page.click("main .side-card button[type=submit]");
    page.waitForSelector(".secret");
  }

  private static void makeProgram(ApiClient instructor) {
    var wish = new ObjectMapper().createObjectNode().put("name", MARKUP);
    wish.putArray("scopes").add("roster.readonly").add("gradebook.readonly");
    instructor.send(
        instructor
            .request("/api/v1" + Visitor.COURSE + "/clients")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(wish.toString())));
  }

  /// One at a name that nobody ever has (RFC 2606), which was sent a test.
  private static String makeWebhook(ApiClient instructor) {
    var path = "/api/v1" + Visitor.COURSE + "/webhooks";
    var wish =
        new ObjectMapper()
            .createObjectNode()
            .put("url", "https://receiver.invalid/" + "long-".repeat(40) + "?x=%3Cimg%20src=x%3E");
    var made =
        instructor.send(
            instructor
                .request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(wish.toString())));
    var id = ApiClient.json(made.body()).path("id").asText();
    instructor.send(instructor.request(path + "/" + id + "/test").POST(BodyPublishers.noBody()));
    return id;
  }

  private static String graded(Page page, Visitor student, byte[] zip) {
    student.handIn(page, zip);
    Visitor.awaitVerdict(page);
    return id(page);
  }

  private static String id(Page page) {
    return page.url().replaceAll(".*/submissions/([^/?#]+).*", "$1");
  }

  private static byte[] notJava() {
    return new SourceZip()
        .add(
            "Mlp.java",
            """
            package s898.pset1;

            public final class Mlp {
              static final String MARKUP = "%s"
              int seven = "%s";
            }
            """
                .formatted(MARKUP, MARKUP))
        .bytes();
  }

  private static String throwing() {
    return """
        System.out.println("%s");
        if (true) throw new IllegalArgumentException("%s");
        """
        .formatted(MARKUP, MARKUP);
  }

  private static String printing() {
    return """
        for (int line = 0; line < 150_000; line++) {
          System.out.println("%s");
        }
        """
        .formatted(MARKUP);
  }

  @Override
  public void close() {
    system.restart(Part.WORKER);
  }
}
