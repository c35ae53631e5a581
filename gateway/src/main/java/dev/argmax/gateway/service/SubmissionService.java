package dev.argmax.gateway.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.argmax.gateway.problem.Problem;
import dev.argmax.gateway.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/// Small requests to the submission service, each answered whole. What streams goes through the
/// routing package instead.
@ApplicationScoped
public class SubmissionService {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final ServiceConfig config;
  private final InternalConfig internal;
  private final ObjectMapper json;
  private final KeptAnswers kept;
  private final HttpClient client;

  SubmissionService(
      ServiceConfig config, InternalConfig internal, ObjectMapper json, KeptAnswers kept) {
    this.config = config;
    this.kept = kept;
    this.internal = internal;
    this.json = json;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(config.connectTimeout())
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
  }

  /// Sends a JSON body to `/internal/v1/…` without waiting for the answer.
  public CompletableFuture<ServiceAnswer> internal(String method, String path, Object body) {
    var request =
        request(ServicePath.internal(path.split("/")))
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(written(body)));
    return send(request);
  }

  /// Reads as this person what `/api/v1/…` says. The service is asked every time; where nothing
  /// changed since this person last read the same, it confirms that instead of saying it again.
  public CompletableFuture<ServiceAnswer> get(String person, ServicePath path) {
    var request = request(path).header(ServiceHeaders.PERSON, person).GET();
    var known = kept.of(person, path);
    if (known == null) {
      return sent(request).thenApply(response -> kept.keep(person, path, answer(response)));
    }
    return sent(request.header("If-None-Match", known.tag()))
        .thenApply(
            response ->
                response.statusCode() == 304
                    ? known.answer().confirmed(response)
                    : kept.keep(person, path, answer(response)));
  }

  /// Posts as this person to `/api/v1/…`.
  public CompletableFuture<ServiceAnswer> post(
      Sender sender, ServicePath path, String type, BodyPublisher body) {
    return send(
        request(path)
            .header(ServiceHeaders.PERSON, sender.person())
            .header(ServiceHeaders.RECEIVED_AT, sender.receivedAt().toString())
            .header("Content-Type", type)
            .POST(body));
  }

  /// Changes something as this person at `/api/v1/…`.
  ///
  /// @param body becomes JSON; absent for a request without a body
  public CompletableFuture<ServiceAnswer> change(
      Sender sender, String method, ServicePath path, @Nullable Object body) {
    var content = body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(written(body));
    return send(
        request(path)
            .header(ServiceHeaders.PERSON, sender.person())
            .header(ServiceHeaders.RECEIVED_AT, sender.receivedAt().toString())
            .header("Content-Type", "application/json")
            .method(method, content));
  }

  /// Puts something whole to `/api/v1/…` as this person.
  public CompletableFuture<ServiceAnswer> put(
      Sender sender, ServicePath path, String type, byte[] body) {
    return send(
        request(path)
            .header(ServiceHeaders.PERSON, sender.person())
            .header(ServiceHeaders.RECEIVED_AT, sender.receivedAt().toString())
            .header("Content-Type", type)
            .PUT(BodyPublishers.ofByteArray(body)));
  }

  /// Whether the service is alive.
  public CompletableFuture<ServiceAnswer> health() {
    return send(request(new ServicePath("/q/health/live")).timeout(Duration.ofSeconds(3)).GET());
  }

  /// Waits for an answer; a service that gives none is a problem for the caller.
  public static ServiceAnswer await(CompletableFuture<ServiceAnswer> answer) {
    try {
      return answer.join();
    } catch (CompletionException e) {
      throw new ProblemException(Problem.serviceUnavailable());
    }
  }

  private HttpRequest.Builder request(ServicePath path) {
    return HttpRequest.newBuilder(config.url().resolve(path.value()))
        .timeout(PATIENCE)
        .header("Authorization", "Bearer " + internal.token())
        .header(
            "Accept",
            "application/json, text/markdown, text/csv, application/zip, application/problem+json");
  }

  private CompletableFuture<ServiceAnswer> send(HttpRequest.Builder request) {
    return sent(request).thenApply(this::answer);
  }

  private CompletableFuture<HttpResponse<byte[]>> sent(HttpRequest.Builder request) {
    return client.sendAsync(request.build(), BodyHandlers.ofByteArray());
  }

  private ServiceAnswer answer(HttpResponse<byte[]> response) {
    return ServiceAnswer.of(response, json);
  }

  private String written(Object body) {
    try {
      return json.writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A request of ours cannot be written as JSON", e);
    }
  }
}
