package dev.argmax.worker.sandbox.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.core.DefaultDockerClientConfig;
import com.github.dockerjava.core.DockerClientConfig;
import com.github.dockerjava.core.DockerClientImpl;
import com.github.dockerjava.core.RemoteApiVersion;
import com.github.dockerjava.zerodep.ZerodepDockerHttpClient;
import dev.argmax.sandbox.SandboxException;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The daemon, spoken to in the newest API version that both sides know, from 1.41 (Docker 20.10)
/// on.
///
/// There are two clients. Calls have a time limit, so that a daemon that hangs is noticed; streams
/// have none, because a box may be silent for as long as it likes.
final class DockerConnection implements AutoCloseable {
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration ANSWER = Duration.ofSeconds(30);
  private static final List<RemoteApiVersion> SPOKEN =
      List.of(
          RemoteApiVersion.VERSION_1_44,
          RemoteApiVersion.VERSION_1_43,
          RemoteApiVersion.VERSION_1_42,
          RemoteApiVersion.VERSION_1_41);

  private final DockerClient calls;
  private final DockerClient streams;

  private DockerConnection(DockerClient calls, DockerClient streams) {
    this.calls = calls;
    this.streams = streams;
  }

  /// @throws SandboxException if no daemon answers, or none that we can speak to
  static DockerConnection open() {
    RemoteApiVersion version = negotiate();
    return new DockerConnection(client(version, ANSWER), client(version, null));
  }

  DockerClient calls() {
    return calls;
  }

  DockerClient streams() {
    return streams;
  }

  /// The daemon's parts and their versions.
  Map<String, String> versions() {
    var versions = new HashMap<String, String>();
    var reported = calls.versionCmd().exec().getComponents();
    if (reported == null) {
      return versions;
    }
    for (var component : reported) {
      versions.put(component.getName(), component.getVersion());
    }
    return versions;
  }

  @Override
  public void close() {
    closeQuietly(streams);
    closeQuietly(calls);
  }

  private static RemoteApiVersion negotiate() {
    DockerClient client = client(RemoteApiVersion.UNKNOWN_VERSION, ANSWER);
    try {
      RemoteApiVersion newest =
          RemoteApiVersion.parseConfig(client.versionCmd().exec().getApiVersion());
      return SPOKEN.stream()
          .filter(newest::isGreaterOrEqual)
          .findFirst()
          .orElseThrow(
              () -> new SandboxException("the Docker daemon is too old: 20.10 is the least"));
    } catch (DockerException | IllegalArgumentException e) {
      throw new SandboxException("the Docker daemon refused to say its version", e);
    } catch (SandboxException e) {
      throw e;
    } catch (RuntimeException e) {
      // docker-java throws bare RuntimeExceptions around what the socket says.
      throw new SandboxException("no Docker daemon answers", e);
    } finally {
      closeQuietly(client);
    }
  }

  private static DockerClient client(RemoteApiVersion version, @Nullable Duration answer) {
    DockerClientConfig config =
        DefaultDockerClientConfig.createDefaultConfigBuilder().withApiVersion(version).build();
    var http =
        new ZerodepDockerHttpClient.Builder()
            .dockerHost(config.getDockerHost())
            .sslConfig(config.getSSLConfig())
            .connectionTimeout(CONNECT)
            .maxConnections(256);
    if (answer != null) {
      http.responseTimeout(answer);
    }
    return DockerClientImpl.getInstance(config, http.build());
  }

  private static void closeQuietly(DockerClient client) {
    try {
      client.close();
    } catch (IOException _) {
      // Nothing of ours hangs on it.
    }
  }
}
