package dev.argmax.worker.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Calls the submission service. Every method throws [ServiceException] if it is out of reach,
/// which is never a reason to give up a run.
@Singleton
public class SubmissionService {
  private static final Duration CONNECT = Duration.ofSeconds(3);
  private static final Duration ANSWER = Duration.ofSeconds(20);
  private static final UUID NO_RUN = new UUID(0, 0);

  private final ServiceConfig config;
  private final ObjectMapper json;
  private final HttpClient http;

  SubmissionService(ServiceConfig config, ObjectMapper json) {
    this.config = config;
    this.json = json;
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();
  }

  @PreDestroy
  void close() {
    http.shutdownNow();
  }

  /// Takes the run for us, or nothing if somebody else has it, it is done, or it does not exist.
  public Optional<Claim> claim(UUID runId, String workerId) {
    var answer = post("/internal/v1/runs/" + runId + "/claim", Map.of("workerId", workerId));
    return switch (answer.statusCode()) {
      case 200 -> Optional.of(read(answer.body(), Claim.class));
      case 404, 409 -> Optional.empty();
      default -> throw unexpected(answer);
    };
  }

  /// Says that a worker is there.
  ///
  /// @param slots how many runs it takes on at a time
  public void present(String workerId, int slots) {
    var answer = post("/internal/v1/workers", Map.of("workerId", workerId, "slots", slots));
    if (answer.statusCode() != 204) {
      throw unexpected(answer);
    }
  }

  /// Prolongs the lease. False says that it is lost: somebody else may have the run now.
  public boolean renew(Claim claim, String workerId) {
    var answer =
        post(
            "/internal/v1/runs/" + claim.runId() + "/lease",
            Map.of("workerId", workerId, "epoch", claim.epoch()));
    return switch (answer.statusCode()) {
      case 200 -> true;
      case 404, 409 -> false;
      default -> throw unexpected(answer);
    };
  }

  /// The Java sources of a submission by path.
  public Sources sources(UUID submissionId) {
    var body =
        read(get("/internal/v1/submissions/" + submissionId + "/sources"), SourcesBody.class);
    var files = new LinkedHashMap<String, byte[]>();
    for (SourceFile file : body.files()) {
      files.put(file.path(), Base64.getDecoder().decode(file.content()));
    }
    return new Sources(body.sha256(), files);
  }

  /// The bytes of a pset package. Whoever uses them checks that they have this digest.
  public byte[] psetPackage(String digest) {
    return get("/internal/v1/psets/" + digest);
  }

  /// Digests of the packages of assignments that are handed out and not due yet, soonest due first.
  public List<String> openPsets() {
    return read(get("/internal/v1/psets"), OpenPsets.class).digests();
  }

  /// Whether the service answers and knows our token.
  public boolean answers() {
    try {
      return claim(NO_RUN, "health").isEmpty();
    } catch (ServiceException _) {
      return false;
    }
  }

  private HttpResponse<byte[]> post(String path, Object body) {
    try {
      return send(
          request(path)
              .header("Content-Type", "application/json")
              .POST(BodyPublishers.ofByteArray(json.writeValueAsBytes(body))));
    } catch (JsonProcessingException e) {
      throw new ServiceException("a request could not be written", e);
    }
  }

  private byte[] get(String path) {
    var answer = send(request(path).GET());
    if (answer.statusCode() != 200) {
      throw unexpected(answer);
    }
    return answer.body();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(config.serviceUrl() + path))
        .timeout(ANSWER)
        .header("Authorization", "Bearer " + config.internalToken());
  }

  private HttpResponse<byte[]> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new ServiceException("the submission service does not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ServiceException("interrupted while asking the submission service", e);
    }
  }

  private <T> T read(byte[] body, Class<T> type) {
    try {
      return json.readValue(body, type);
    } catch (IOException e) {
      throw new ServiceException("the submission service answered what cannot be read", e);
    }
  }

  private static ServiceException unexpected(HttpResponse<byte[]> answer) {
    String body = new String(answer.body(), StandardCharsets.UTF_8);
    return new ServiceException(
        "the submission service answered %d to %s: %s"
            .formatted(
                answer.statusCode(),
                answer.uri().getPath(),
                body.substring(0, Math.min(300, body.length()))));
  }

  private record OpenPsets(List<String> digests) {}

  private record SourcesBody(String sha256, List<SourceFile> files) {}

  /// @param content Base64
  private record SourceFile(String path, String content) {}
}
