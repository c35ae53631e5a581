package dev.argmax.gateway.submission;

import static dev.argmax.gateway.service.ServicePath.api;

import dev.argmax.gateway.problem.Problem;
import dev.argmax.gateway.problem.ProblemException;
import dev.argmax.gateway.problem.ProblemType;
import dev.argmax.gateway.service.Changing;
import dev.argmax.gateway.source.CompilerMessage;
import dev.argmax.gateway.source.SourceFile;
import dev.argmax.gateway.visit.Visits;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The pages of one submission: live until it is graded, then what it earned, its source, and how
/// it differs from an earlier one.
@Path("/submissions/{id}")
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class SubmissionResource {
  private final Visits visits;
  private final Submissions submissions;
  private final Changing changing;

  SubmissionResource(Visits visits, Submissions submissions, Changing changing) {
    this.visits = visits;
    this.submissions = submissions;
    this.changing = changing;
  }

  @GET
  public TemplateInstance submission(@PathParam("id") String id, RoutingContext context) {
    var visit = visits.of(context);
    var person = visit.person().id();
    var placed = submissions.placed(person, id);
    var found = placed.submission();
    var earlier = submissions.earlier(person, placed.place(), found).orElse(null);
    return SubmissionPage.of(visit, placed.place(), found, faults(person, found), earlier);
  }

  @GET
  @Path("source")
  public TemplateInstance source(@PathParam("id") String id, RoutingContext context) {
    var visit = visits.of(context);
    var person = visit.person().id();
    var sources = submissions.askForSources(person, id);
    var placed = submissions.placed(person, id);
    var said = CompilerMessage.in(placed.submission().message());
    var files = SourceFile.all(sources.get().items(), said);
    return new SourcePage(visit, placed.place(), placed.submission(), files);
  }

  /// @param with the id of another submission for the same assignment; the latest before it
  ///   otherwise
  @GET
  @Path("comparison")
  public TemplateInstance comparison(
      @PathParam("id") String id, @RestQuery @Nullable String with, RoutingContext context) {
    var visit = visits.of(context);
    var person = visit.person().id();
    var placed = submissions.placed(person, id);
    var now = placed.submission();
    var place = placed.place();
    var other =
        with != null
            ? with
            : submissions
                .earlier(person, place, now)
                .orElseThrow(SubmissionResource::nothingToCompare)
                .id();
    var before = submissions.submission(person, other);
    return ComparisonPage.of(
        visit,
        place,
        new ComparisonPage.Sides(before, now),
        submissions.sources(person, other),
        submissions.sources(person, id));
  }

  @POST
  @Path("withdrawal")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response withdraw(
      @PathParam("id") String id,
      @RestForm("form-token") @Nullable String token,
      RoutingContext context) {
    var visit = visits.ofForm(context, token);
    changing.change(visit.sender(), "POST", api("submissions", id, "withdrawal"), null);
    return Response.status(Response.Status.SEE_OTHER)
        .header("Location", "/submissions/" + id)
        .build();
  }

  private List<SourceFile> faults(String person, SubmissionView submission) {
    var said = CompilerMessage.in(submission.message());
    if (said.isEmpty()) {
      return List.of();
    }
    return SourceFile.all(submissions.sources(person, submission.id()), said).stream()
        .filter(SourceFile::spokenOf)
        .map(SourceFile::excerpt)
        .toList();
  }

  private static ProblemException nothingToCompare() {
    return new ProblemException(
        Problem.of(ProblemType.NOT_FOUND, "There is no earlier submission to compare it with."));
  }
}
