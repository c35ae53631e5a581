package dev.argmax.service.oneroster.gradebook;

import dev.argmax.service.oneroster.answer.Access;
import dev.argmax.service.oneroster.answer.Answers;
import dev.argmax.service.oneroster.answer.ListQuery;
import dev.argmax.service.oneroster.answer.StatusException;
import dev.argmax.service.oneroster.rostering.Offering;
import dev.argmax.service.oneroster.rostering.Roster;
import dev.argmax.service.oneroster.rostering.Rosters;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// The line items and results of one class.
@Path("/ims/oneroster/gradebook/v1p2/classes/{inClass}")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class ClassGradebookResource {
  private final Answers answers;
  private final Rosters rosters;
  private final Gradebook gradebook;

  ClassGradebookResource(Answers answers, Rosters rosters, Gradebook gradebook) {
    this.answers = answers;
    this.rosters = rosters;
    this.gradebook = gradebook;
  }

  @GET
  @Path("/lineItems")
  @Operation(operationId = "getLineItemsForClass")
  public Response lineItemsOf(@PathParam("inClass") String inClass, @BeanParam ListQuery query) {
    return answers.list(Access.GRADEBOOK, query, LineItemView.KIND, () -> lineItems(inClass));
  }

  @GET
  @Path("/results")
  @Operation(operationId = "getResultsForClass")
  public Response resultsOf(@PathParam("inClass") String inClass, @BeanParam ListQuery query) {
    return answers.list(Access.GRADEBOOK, query, ResultView.KIND, () -> results(inClass));
  }

  @GET
  @Path("/lineItems/{lineItem}/results")
  @Operation(operationId = "getResultsForLineItemForClass")
  public Response resultsForLineItem(
      @PathParam("inClass") String inClass,
      @PathParam("lineItem") String lineItem,
      @BeanParam ListQuery query) {
    return answers.list(Access.GRADEBOOK, query, ResultView.KIND, () -> results(inClass, lineItem));
  }

  @GET
  @Path("/students/{student}/results")
  @Operation(operationId = "getResultsForStudentForClass")
  public Response resultsOfStudent(
      @PathParam("inClass") String inClass,
      @PathParam("student") String student,
      @BeanParam ListQuery query) {
    return answers.list(
        Access.GRADEBOOK, query, ResultView.KIND, () -> resultsOfStudent(inClass, student));
  }

  @GET
  @Path("/categories")
  @Operation(operationId = "getCategoriesForClass")
  public Response categoriesOf(@PathParam("inClass") String inClass, @BeanParam ListQuery query) {
    return answers.list(
        Access.GRADEBOOK,
        query,
        CategoryView.KIND,
        () -> OwnItems.categories(rosters.read().offering(inClass)));
  }

  @GET
  @Path("/scoreScales")
  @Operation(operationId = "getScoreScalesForClass")
  public Response scoreScalesOfClass(
      @PathParam("inClass") String inClass, @BeanParam ListQuery query) {
    return answers.list(
        Access.GRADEBOOK,
        query,
        ScoreScaleView.KIND,
        () -> {
          rosters.read().offering(inClass);
          return List.of();
        });
  }

  private List<LineItemView> lineItems(String inClass) {
    Roster roster = rosters.read();
    Offering course = roster.offering(inClass);
    return gradebook.lineItems(roster).stream()
        .filter(one -> one.ofClass().sourcedId().equals(course.id()))
        .toList();
  }

  private List<ResultView> results(String inClass) {
    Roster roster = rosters.read();
    Offering course = roster.offering(inClass);
    return gradebook.results(roster).stream()
        .filter(one -> one.ofClass().sourcedId().equals(course.id()))
        .toList();
  }

  private List<ResultView> results(String inClass, String lineItem) {
    if (lineItems(inClass).stream().noneMatch(one -> one.sourcedId().equals(lineItem))) {
      throw StatusException.unknown("lineItem");
    }
    return results(inClass).stream().filter(one -> one.isFor(lineItem)).toList();
  }

  private List<ResultView> resultsOfStudent(String inClass, String student) {
    if (rosters.read().students(inClass).stream()
        .noneMatch(one -> one.toString().equals(student))) {
      throw StatusException.unknown("student");
    }
    return results(inClass).stream().filter(one -> one.isOf(student)).toList();
  }
}
