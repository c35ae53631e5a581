package dev.argmax.service.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.argmax.service.course.Role;
import dev.argmax.service.testing.Client;
import dev.argmax.service.testing.FreshCourses;
import dev.argmax.service.testing.FreshCourses.FreshCourse;
import dev.argmax.service.testing.MovableClock;
import dev.argmax.service.testing.Stack;
import dev.argmax.service.testing.Worker.Rows;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Stack.class)
class SendingTest {
  private static final String PROBE = "classes/probes/probes/pset2/Twice.class";
  private static final String FILE =
      """
      id: x
      title: Some course
      zone: America/New_York
      firstDay: 2022-09-08
      late: 1/14 per day for 7 days
      assignments:
        - {slug: first, title: One, pset: pset1, opens: 2022-09-13, due: 2022-09-27}
        - {slug: second, title: Two, pset: pset2, opens: 2022-09-13, due: 2022-10-11}
      """;

  @Inject FreshCourses fresh;
  @Inject MovableClock clock;
  @Inject Rows rows;

  private FreshCourse course;
  private Client instructor;

  @BeforeEach
  void begin() {
    clock.set(MovableClock.USUAL);
    course = fresh.load(FILE);
    instructor = course.member(Role.INSTRUCTOR);
  }

  @Test
  void gradesTheAssignmentsOfItsSlugFromNowOn() {
    Client student = course.member(Role.STUDENT);
    String before = course.handsIn(student, "second");

    String digest =
        sends(parts(4))
            .then()
            .statusCode(200)
            .body("slug", equalTo("pset2"))
            .body("maxScore", equalTo(4.0f))
            .body("assignments", contains("second"))
            .extract()
            .path("digest");

    String after = course.handsIn(student, "second");
    assertThat(digestOf(after)).isEqualTo(digest);
    assertThat(digestOf(before)).isNotEqualTo(digest);
    assertThat(maxScore(course, student, "second")).isEqualTo(4.0);
    assertThat(maxScore(course, student, "first")).isEqualTo(60.0);
  }

  @Test
  void meansItsSlugWhenTheCourseFileIsLoadedNext() {
    String digest = sends(parts(5)).then().statusCode(200).extract().path("digest");

    course
        .puts(
            instructor,
            course.yaml()
                + "  - {slug: third, title: Three, pset: pset2, opens: 2022-09-13, due: 2022-10-11}\n",
            false)
        .then()
        .statusCode(200);

    String submission = course.handsIn(course.member(Role.STUDENT), "third");
    assertThat(digestOf(submission)).isEqualTo(digest);
  }

  @Test
  void changesNothingInOtherCourses() {
    FreshCourse other = fresh.load(FILE);

    sends(parts(6)).then().statusCode(200);

    Client student = other.member(Role.STUDENT);
    assertThat(maxScore(other, student, "second")).isEqualTo(60.0);
  }

  @Test
  void isNotedOnceInTheAuditLog() {
    String digest = sends(parts(7)).then().statusCode(200).extract().path("digest");
    sends(parts(7)).then().statusCode(200);

    var noted =
        instructor
            .request()
            .get(course.path("/audit"))
            .then()
            .statusCode(200)
            .extract()
            .jsonPath()
            .getList("items.findAll { it.action == 'PSET_SENT' }.after");
    assertThat(noted).singleElement().asString().contains(digest);
  }

  @Test
  void refusesBrokenPackageWithEveryFindingAndChangesNothing() {
    Map<String, byte[]> broken = parts(8);
    broken.remove(PROBE);
    long kept = rows.count("select count(*) from pset_package");

    sends(broken)
        .then()
        .statusCode(422)
        .contentType("application/problem+json")
        .body("code", equalTo("bad_pset_package"))
        .body("errors.place", contains("pset.json"))
        .body("errors.problem", hasItem("there is no class probes.pset2.Twice"))
        .body("errors.remedy", hasItem(containsString("probes/")));

    assertThat(rows.count("select count(*) from pset_package")).isEqualTo(kept);
    assertThat(maxScore(course, instructor, "second")).isEqualTo(60.0);
  }

  @Test
  void refusesWhatIsNoPackage() {
    sends("no zip".getBytes(StandardCharsets.UTF_8))
        .then()
        .statusCode(422)
        .body("errors.problem", hasItem(containsString("not a zip file")));
    sends(new byte[0]).then().statusCode(400).body("code", equalTo("nothing_uploaded"));
  }

  @Test
  void acceptsPackageThatNoAssignmentNamesYet() {
    Map<String, byte[]> other = new TreeMap<>();
    parts(9)
        .forEach(
            (name, content) ->
                other.put(
                    name.replace("pset2", "toy"),
                    name.endsWith(".class") ? probe("probes.toy.Twice") : renamed(content)));
    other.put("starter.zip", zip(Map.of("toy/src/main/java/s898/Twice.java", new byte[0])));

    sends(other).then().statusCode(200).body("slug", equalTo("toy")).body("assignments", empty());
  }

  private static double maxScore(FreshCourse of, Client client, String slug) {
    return client
        .request()
        .get(of.path("/assignments/" + slug))
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getDouble("maxScore");
  }

  private String digestOf(String submission) {
    return instructor.reads(submission).then().statusCode(200).extract().path("run.psetDigest");
  }

  private Response sends(Map<String, byte[]> parts) {
    return sends(zip(parts));
  }

  private Response sends(byte[] bytes) {
    return instructor
        .request()
        .contentType("application/octet-stream")
        .body(bytes)
        .post(course.path("/psets"));
  }

  /// A package of pset 2 with one test case.
  private static Map<String, byte[]> parts(int points) {
    var description =
        """
        {"format":1,"slug":"pset2","title":"Twice","points":%1$d,"lane":"cpu","studentPackage":"s898",
         "variants":4,"limits":{"timeMillis":5000,"memoryMiB":1024,"heapMiB":384,"pids":64,
         "scratchMiB":32,"outputKiB":64,"evidenceKiB":4096},
         "problems":[{"id":"1","title":"Twice","denied":{"policy":"refuse","calls":[]},"tests":[
           {"name":"twice","probe":"probes.pset2.Twice","points":%1$d,"visibility":"ALWAYS",
            "tolerance":"F64","check":null}]}]}
        """
            .formatted(points);
    var parts = new TreeMap<String, byte[]>();
    parts.put("pset.json", description.getBytes(StandardCharsets.UTF_8));
    parts.put("handout.md", "# Twice".getBytes(StandardCharsets.UTF_8));
    parts.put("starter.zip", zip(Map.of("pset2/src/main/java/s898/Twice.java", new byte[0])));
    parts.put(PROBE, probe("probes.pset2.Twice"));
    return parts;
  }

  private static byte[] renamed(byte[] content) {
    return new String(content, StandardCharsets.UTF_8)
        .replace("pset2", "toy")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] probe(String name) {
    return ClassFile.of()
        .build(
            ClassDesc.of(name),
            type ->
                type.withFlags(ClassFile.ACC_PUBLIC)
                    .withInterfaceSymbols(ClassDesc.of("dev.argmax.kit.Probe"))
                    .withMethodBody(
                        ConstantDescs.INIT_NAME,
                        ConstantDescs.MTD_void,
                        ClassFile.ACC_PUBLIC,
                        code ->
                            code.aload(0)
                                .invokespecial(
                                    ConstantDescs.CD_Object,
                                    ConstantDescs.INIT_NAME,
                                    ConstantDescs.MTD_void)
                                .return_()));
  }

  private static byte[] zip(Map<String, byte[]> files) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
      }
    } catch (IOException e) {
      throw new AssertionError("Writing to memory does not fail", e);
    }
    return bytes.toByteArray();
  }
}
