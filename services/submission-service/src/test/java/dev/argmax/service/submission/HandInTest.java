package dev.argmax.service.submission;

import static dev.argmax.contracts.TestOutcome.FAILED;
import static dev.argmax.contracts.TestOutcome.PASSED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.argmax.service.course.Role;
import dev.argmax.service.testing.Client;
import dev.argmax.service.testing.People;
import dev.argmax.service.testing.Stack;
import dev.argmax.service.testing.Worker;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Stack.class)
class HandInTest {
  @Inject People people;
  @Inject Worker worker;

  @Test
  void goesFromReceiptToResult() {
    Client student = people.member(Role.STUDENT);
    String id = student.handsIn("whole way");

    var held = worker.holds(id);
    worker.reports(held, Worker.graded(PASSED, FAILED, FAILED));
    var shown =
        student.request().queryParam("wait", 20).get("/api/v1/submissions/{id}", id).jsonPath();

    assertThat(shown.getString("state")).isEqualTo("GRADED");
    assertThat(shown.getString("verdict")).isEqualTo("PARTIAL");
    assertThat(shown.getDouble("score")).isEqualTo(10);
    assertThat(shown.getDouble("maxScore")).isEqualTo(60);
  }
}
