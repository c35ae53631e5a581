package dev.argmax.service.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Makes one checked upload of what was sent: a zip, or loose files.
public final class UploadReader {
  // The first moment that a zip can name.
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private UploadReader() {}

  /// @param file where the part lies until the request ends
  public record Part(String fileName, Path file) {}

  /// @throws RefusedException when a rule is broken; nothing is kept then
  public static CheckedUpload read(List<Part> parts) throws RefusedException {
    if (parts.size() > Caps.ENTRIES) {
      throw new RefusedException(
          Refusal.TOO_MANY_FILES, "At most " + Caps.ENTRIES + " files are accepted.");
    }
    long size = parts.stream().mapToLong(UploadReader::size).sum();
    if (size > Caps.UPLOAD) {
      throw new RefusedException(
          Refusal.TOO_LARGE, "An upload may have " + (Caps.UPLOAD >> 20) + " MiB.");
    }
    return parts.size() == 1 && !isLoose(parts.getFirst())
        ? ofZip(bytes(parts.getFirst()), List.of())
        : ofLoose(parts);
  }

  private static CheckedUpload ofZip(byte[] zip, List<String> leftOut) throws RefusedException {
    Contents contents = ArchiveReader.read(zip);
    TreeSet<String> ignored = new TreeSet<>(contents.ignored());
    ignored.addAll(leftOut);
    return new CheckedUpload(zip, sha256(zip), contents.paths(), List.copyOf(ignored));
  }

  // The same files make the same bytes, in whichever order they came: sorted, stored, without
  // times.
  private static CheckedUpload ofLoose(List<Part> parts) throws RefusedException {
    TreeSet<String> leftOut = new TreeSet<>();
    TreeSet<String> names = new TreeSet<>();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Part part : parts.stream().sorted(Comparator.comparing(Part::fileName)).toList()) {
        EntryPath path = EntryPath.of(part.fileName().getBytes(StandardCharsets.UTF_8));
        if (path.segments().size() != 1 || path.directory()) {
          throw new RefusedException(
              Refusal.BAD_PATH, "Loose files are sent by their bare name, such as Mlp.java.");
        }
        if (!names.add(path.text())) {
          throw new RefusedException(
              Refusal.DUPLICATE_NAME,
              "Two files have the same name: " + EntryPath.shown(path.text()));
        }
        switch (ProjectLayout.place(path)) {
          case ProjectLayout.Place.Ignored(String note) -> leftOut.add(note);
          case ProjectLayout.Place.Source _ -> store(zip, path.text(), bytes(part));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Writing to memory does not fail", e);
    }
    return ofZip(bytes.toByteArray(), List.copyOf(leftOut));
  }

  private static void store(ZipOutputStream zip, String name, byte[] content) throws IOException {
    CRC32 crc = new CRC32();
    crc.update(content);
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(NO_TIME);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(content.length);
    entry.setCrc(crc.getValue());
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }

  private static boolean isLoose(Part part) {
    return part.fileName().endsWith(".java");
  }

  private static long size(Part part) {
    try {
      return Files.size(part.file());
    } catch (IOException e) {
      throw new UncheckedIOException("An uploaded part is gone before the request ended", e);
    }
  }

  private static byte[] bytes(Part part) {
    try {
      return Files.readAllBytes(part.file());
    } catch (IOException e) {
      throw new UncheckedIOException("An uploaded part is gone before the request ended", e);
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
