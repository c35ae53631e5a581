package dev.argmax.gateway.submission;

import java.io.FileNotFoundException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/// The files of a form, written anew as the multipart body that the API takes.
final class Multipart {
  private final String boundary = "argmax-" + UUID.randomUUID();

  String type() {
    return "multipart/form-data; boundary=" + boundary;
  }

  /// Reads the files while it is sent.
  BodyPublisher body(List<FileUpload> files) {
    var parts = new ArrayList<BodyPublisher>();
    for (var file : files) {
      parts.add(text(head(file.fileName())));
      parts.add(content(file.uploadedFile()));
      parts.add(text("\r\n"));
    }
    parts.add(text("--" + boundary + "--\r\n"));
    return BodyPublishers.concat(parts.toArray(BodyPublisher[]::new));
  }

  private String head(String name) {
    return "--"
        + boundary
        + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
        + quoted(name)
        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
  }

  /// As browsers write it, so that no name can end its quotes.
  private static String quoted(String name) {
    return name.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A").replace("\0", "%00");
  }

  private static BodyPublisher content(Path file) {
    try {
      return BodyPublishers.ofFile(file);
    } catch (FileNotFoundException e) {
      throw new IllegalStateException("An uploaded file is gone before it was passed on", e);
    }
  }

  private static BodyPublisher text(String text) {
    return BodyPublishers.ofByteArray(text.getBytes(StandardCharsets.UTF_8));
  }
}
