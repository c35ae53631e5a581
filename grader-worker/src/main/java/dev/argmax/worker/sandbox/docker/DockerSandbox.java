package dev.argmax.worker.sandbox.docker;

import com.github.dockerjava.api.exception.ConflictException;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Container;
import com.github.dockerjava.api.model.HostConfig;
import dev.argmax.sandbox.Box;
import dev.argmax.sandbox.BoxCommand;
import dev.argmax.sandbox.BoxProgram;
import dev.argmax.sandbox.BoxSpec;
import dev.argmax.sandbox.Sandbox;
import dev.argmax.sandbox.SandboxException;
import dev.argmax.worker.sandbox.gpu.Gpu;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Each box is a container: created, attached to, started, and at last killed and removed.
///
/// Theory of operation. The order matters: we attach before the start, so that not a byte of output
/// is lost, and we remove by ourselves instead of asking the daemon to, because the daemon then
/// forgets how the box ended. Nothing is mounted and nothing is copied in or out; a job and its
/// evidence go through the streams of [BoxStreams]. What a box may do is in [BoxRecipe]. Boxes
/// carry the worker's id as a label, and a worker that starts removes what its predecessor left.
///
/// A box has a network namespace of its own with nothing but a loopback. Told that there is no
/// network at all, the daemon leaves that to the runtime; told `none` alone, it starts programs of
/// its own to set that up, which took a third of a second of CPU for each box.
public final class DockerSandbox implements Sandbox {
  private static final Logger LOG = System.getLogger(DockerSandbox.class.getName());
  private static final String NO_NETWORK = "none";
  private static final String JAVA = "/opt/argmax/jre/bin/java";
  private static final String WORKER_LABEL = "argmax.worker";
  private static final String BOX_LABEL = "argmax.box";

  private final DockerConnection docker;
  private final DockerSettings settings;
  private final String imageId;
  private final BoxRecipe recipe;
  private final BoxUsers users = new BoxUsers();
  private final Set<DockerBox> living = ConcurrentHashMap.newKeySet();

  private DockerSandbox(
      DockerConnection docker, DockerSettings settings, String imageId, BoxRecipe recipe) {
    this.docker = docker;
    this.settings = settings;
    this.imageId = imageId;
    this.recipe = recipe;
  }

  /// Connects to the daemon that `DOCKER_HOST` names, or the local one, and removes boxes that an
  /// earlier life of this worker left behind.
  ///
  /// @throws SandboxException if no daemon answers or the image is not there
  public static DockerSandbox connect(DockerSettings settings) {
    return connect(settings, new BoxRecipe(settings.runtime()));
  }

  static DockerSandbox connect(DockerSettings settings, BoxRecipe recipe) {
    DockerConnection docker = DockerConnection.open();
    try {
      String imageId = imageId(docker, settings.image());
      var sandbox = new DockerSandbox(docker, settings, imageId, recipe);
      sandbox.removeLeftovers();
      return sandbox;
    } catch (RuntimeException e) {
      docker.close();
      throw e;
    }
  }

  @Override
  public String kind() {
    return "docker";
  }

  @Override
  public String imageDigest() {
    return imageId;
  }

  /// Which parts of the engine are too old for students' code, in words; empty if none is.
  public List<String> shortfalls() {
    Map<String, String> versions = docker.versions();
    if (settings.runtime() != null) {
      versions.remove("runc"); // Another runtime holds the boxes.
    }
    return EngineFloor.shortfalls(versions);
  }

  /// @throws SandboxException if the daemon does not answer or has lost the image
  public void probe() {
    imageId(docker, imageId);
    var gpus = settings.gpus();
    if (gpus != null) {
      gpus.requireUsable();
    }
  }

  @Override
  public Box start(BoxSpec spec) {
    var lent = lend(spec);
    var streams = new BoxStreams();
    DockerBox box;
    try {
      String id = create(spec, lent);
      box = new DockerBox(docker, id, streams, ended -> forget(ended, lent));
    } catch (RuntimeException e) {
      takeBack(lent, true); // Not the device's fault.
      throw new SandboxException("no box could be made", e);
    }
    living.add(box);
    try {
      box.start();
      capGpuMemory(box, lent);
      return box;
    } catch (RuntimeException e) {
      box.close();
      throw new SandboxException("box " + spec.label() + " could not be started", e);
    }
  }

  @Override
  public void close() {
    List.copyOf(living).forEach(DockerBox::close);
    removeLeftovers();
    docker.close();
  }

  private void forget(DockerBox box, Lent lent) {
    living.remove(box);
    takeBack(lent, box.cameUp());
  }

  private void capGpuMemory(DockerBox box, Lent lent) {
    var cap = settings.gpuMemory();
    if (cap != null && lent.gpu() != null) {
      cap.watch(lent.gpu(), box::isClosed, box::killForMemory);
    }
  }

  /// What one box has and no other: a user, and on a machine of the gpu lane a device for what runs
  /// student code.
  private record Lent(int slot, @Nullable Gpu gpu) {}

  private Lent lend(BoxSpec spec) {
    var gpus = settings.gpus();
    var gpu = gpus != null && spec.program() == BoxProgram.RUNNER ? gpus.take() : null;
    return new Lent(users.take(), gpu);
  }

  private void takeBack(Lent lent, boolean cameUp) {
    users.giveBack(lent.slot());
    var gpus = settings.gpus();
    if (gpus != null && lent.gpu() != null) {
      gpus.giveBack(lent.gpu(), cameUp);
    }
  }

  private String create(BoxSpec spec, Lent lent) {
    BoxCommand command = recipe.command(spec, lent.gpu());
    HostConfig cage = recipe.cage(spec.limits(), lent.gpu());
    List<String> environment =
        command.environment().entrySet().stream()
            .map(e -> e.getKey() + "=" + e.getValue())
            .toList();
    return docker
        .calls()
        .createContainerCmd(imageId)
        .withLabels(Map.of(WORKER_LABEL, settings.workerId(), BOX_LABEL, spec.label()))
        .withHostName("box")
        .withUser(recipe.user(lent.slot()))
        .withWorkingDir("/tmp")
        .withEntrypoint(JAVA)
        .withCmd(command.arguments())
        .withEnv(environment)
        .withNetworkDisabled(NO_NETWORK.equals(cage.getNetworkMode()))
        .withStdinOpen(true)
        .withStdInOnce(true)
        .withAttachStdin(true)
        .withAttachStdout(true)
        .withAttachStderr(true)
        .withHostConfig(cage)
        .exec()
        .getId();
  }

  private void removeLeftovers() {
    List<Container> leftovers =
        docker
            .calls()
            .listContainersCmd()
            .withShowAll(true)
            .withLabelFilter(Map.of(WORKER_LABEL, settings.workerId()))
            .exec();
    for (Container leftover : leftovers) {
      try {
        docker.calls().removeContainerCmd(leftover.getId()).withForce(true).exec();
        LOG.log(Level.INFO, "removed box {0}, left behind earlier", leftover.getId());
      } catch (NotFoundException | ConflictException _) {
        // It is going away already.
      }
    }
  }

  private static String imageId(DockerConnection docker, String image) {
    try {
      return Objects.requireNonNull(docker.calls().inspectImageCmd(image).exec().getId());
    } catch (NotFoundException e) {
      throw new SandboxException(
          "the sandbox image " + image + " is missing: run grader-worker/image/build-image.sh", e);
    } catch (RuntimeException e) {
      throw new SandboxException("the Docker daemon does not answer", e);
    }
  }
}
