package dev.argmax.service.archive;

import dev.argmax.service.archive.Contents.Source;
import dev.argmax.service.archive.ProjectLayout.Place;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/// The one reader of uploaded archives: at acceptance, for download pages and for the workers, so
/// that all see the same files. It refuses whatever two readers could understand differently.
final class ArchiveReader {
  private static final Pattern PACKAGE = Pattern.compile("(?m)^\\s*package\\s+([\\w.]+)\\s*;");

  private final List<Found> found = new ArrayList<>();
  private final Set<String> ignored = new TreeSet<>();
  private final Set<String> names = new HashSet<>();
  private final Set<String> files = new HashSet<>();

  private ArchiveReader() {}

  static Contents read(byte[] zip) throws RefusedException {
    List<ZipMember> members = ZipLayout.of(zip);
    askSecondOpinion(zip, members);
    ArchiveReader reader = new ArchiveReader();
    try (Unpacking unpacking = new Unpacking(zip)) {
      for (ZipMember member : members) {
        reader.take(member, unpacking);
      }
    }
    return reader.contents();
  }

  // Commons Compress must understand the archive as we do.
  private static void askSecondOpinion(byte[] zip, List<ZipMember> members)
      throws RefusedException {
    try (ZipFile file =
        ZipFile.builder()
            .setSeekableByteChannel(new SeekableInMemoryByteChannel(zip))
            .setUseUnicodeExtraFields(false)
            .get()) {
      int i = 0;
      for (var entries = file.getEntriesInPhysicalOrder(); entries.hasMoreElements(); i++) {
        ZipArchiveEntry entry = entries.nextElement();
        if (i >= members.size() || !isSame(entry, members.get(i))) {
          throw differently();
        }
      }
      if (i != members.size()) {
        throw differently();
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new RefusedException(
          Refusal.CORRUPT, "The archive is damaged. Zip your files afresh and upload that.");
    }
  }

  private static boolean isSame(ZipArchiveEntry entry, ZipMember member) {
    return entry.getDataOffset() == member.dataAt()
        && entry.getCompressedSize() == member.packed()
        && entry.getSize() == member.size()
        && Arrays.equals(entry.getRawName(), member.name());
  }

  private static RefusedException differently() {
    return new RefusedException(
        Refusal.INCONSISTENT, "The archive can be read in two ways. Zip your files afresh.");
  }

  private void take(ZipMember member, Unpacking unpacking) throws RefusedException {
    EntryPath path = EntryPath.of(member.name());
    if (member.isSpecial() || (member.isMarkedAsDirectory() && !path.directory())) {
      throw new RefusedException(
          Refusal.SPECIAL_FILE,
          "Only plain files are accepted, no links or devices: " + EntryPath.shown(path.text()));
    }
    claimName(path);
    if (path.directory()) {
      checkEmpty(member, path);
      return;
    }
    switch (ProjectLayout.place(path)) {
      case Place.Ignored(String note) -> {
        unpacking.skim(member);
        ignored.add(note);
      }
      case Place.Source(List<String> below, boolean hasRoot) ->
          found.add(new Found(below, hasRoot, unpacking.source(member)));
    }
  }

  private void claimName(EntryPath path) throws RefusedException {
    List<String> segments = path.segments();
    boolean twice = !names.add(path.text());
    for (int i = 1; i < segments.size() && !twice; i++) {
      twice = files.contains(String.join("/", segments.subList(0, i)));
    }
    if (!path.directory()) {
      files.add(path.text());
      twice |= names.stream().anyMatch(name -> name.startsWith(path.text() + "/"));
    }
    if (twice) {
      throw duplicate(path.text());
    }
  }

  private static void checkEmpty(ZipMember member, EntryPath path) throws RefusedException {
    if (member.size() != 0 || member.packed() > 2) {
      throw new RefusedException(
          Refusal.INCONSISTENT,
          "A directory in the archive holds data: " + EntryPath.shown(path.text()));
    }
  }

  private Contents contents() throws RefusedException {
    if (found.isEmpty()) {
      throw new RefusedException(
          Refusal.EMPTY,
          ignored.isEmpty()
              ? "There is no .java file in it."
              : "There is no .java file in it besides what is left out: "
                  + EntryPath.shown(String.join(", ", ignored)));
    }
    int strip = hasNeedlessTopFolder() ? 1 : 0;
    List<Source> sources = new ArrayList<>();
    Set<String> paths = new HashSet<>();
    for (Found file : found) {
      List<String> below = file.below.subList(file.hasRoot ? 0 : strip, file.below.size());
      String path = String.join("/", below);
      if (!paths.add(path)) {
        throw duplicate(path);
      }
      sources.add(new Source(path, file.content));
    }
    sources.sort(Comparator.comparing(Source::path));
    return new Contents(sources, List.copyOf(ignored));
  }

  // A folder around everything, unless it is the first part of the package.
  private boolean hasNeedlessTopFolder() {
    List<Found> rootless = found.stream().filter(file -> !file.hasRoot).toList();
    if (rootless.isEmpty()) {
      return false;
    }
    String top = rootless.getFirst().below.getFirst();
    return rootless.stream()
        .allMatch(
            file ->
                file.below.size() > 1
                    && file.below.getFirst().equals(top)
                    && !file.topPackage().equals(top));
  }

  private static RefusedException duplicate(String path) {
    return new RefusedException(
        Refusal.DUPLICATE_NAME, "Two files have the same name: " + EntryPath.shown(path));
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared, never changed
  private record Found(List<String> below, boolean hasRoot, byte[] content) {
    String topPackage() {
      int length = Math.min(content.length, 64 << 10);
      Matcher line = PACKAGE.matcher(new String(content, 0, length, StandardCharsets.ISO_8859_1));
      return line.find() ? line.group(1).split("\\.", 2)[0] : "";
    }
  }
}
