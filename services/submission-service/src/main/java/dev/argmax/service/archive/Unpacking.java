package dev.argmax.service.archive;

import java.io.ByteArrayOutputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Unpacks the files of one archive and counts what comes out; what headers promise is only
/// compared afterwards.
final class Unpacking implements AutoCloseable {
  private final byte[] zip;
  private final Inflater inflater = new Inflater(true);
  private final byte[] buffer = new byte[16 << 10];
  private int expanded;
  private int sources;

  Unpacking(byte[] zip) {
    this.zip = zip;
  }

  /// The file's content, which is kept in memory.
  byte[] source(ZipMember member) throws RefusedException {
    ByteArrayOutputStream content =
        new ByteArrayOutputStream((int) Math.min(member.size(), 64 << 10));
    unpack(member, Caps.SOURCE, content);
    sources += content.size();
    if (sources > Caps.ALL_SOURCES) {
      throw tooLarge("all sources together may have " + (Caps.ALL_SOURCES >> 20) + " MiB");
    }
    return content.toByteArray();
  }

  /// Reads the file only to see that it is what it says.
  void skim(ZipMember member) throws RefusedException {
    unpack(member, Caps.EXPANDED, null);
  }

  private void unpack(
      ZipMember member, int most, @org.jspecify.annotations.Nullable ByteArrayOutputStream into)
      throws RefusedException {
    CRC32 crc = new CRC32();
    int size = 0;
    inflater.reset();
    inflater.setInput(zip, member.dataAt(), member.packed());
    int storedAt = 0;
    while (true) {
      int count;
      if (member.isStored()) {
        count = Math.min(buffer.length, member.packed() - storedAt);
        System.arraycopy(zip, member.dataAt() + storedAt, buffer, 0, count);
        storedAt += count;
      } else {
        count = inflate();
      }
      if (count == 0) {
        break;
      }
      size += count;
      expanded += count;
      check(member, size, most);
      crc.update(buffer, 0, count);
      if (into != null) {
        into.write(buffer, 0, count);
      }
    }
    boolean whole =
        member.isStored() || (inflater.finished() && inflater.getBytesRead() == member.packed());
    if (!whole || size != member.size() || (int) crc.getValue() != member.crc()) {
      throw new RefusedException(
          Refusal.CORRUPT, "The archive is damaged: a file is not what its header says.");
    }
  }

  private int inflate() throws RefusedException {
    try {
      return inflater.inflate(buffer);
    } catch (DataFormatException e) {
      throw new RefusedException(
          Refusal.CORRUPT, "The archive is damaged: a file does not unpack.");
    }
  }

  private void check(ZipMember member, int size, int most) throws RefusedException {
    if (size <= most && expanded <= Caps.EXPANDED) {
      return;
    }
    if (!member.isStored() && size / Caps.RATIO > inflater.getBytesRead()) {
      throw new RefusedException(
          Refusal.RATIO, "A file expands to more than " + Caps.RATIO + " times its packed size.");
    }
    throw size > most
        ? tooLarge("a source file may have " + (Caps.SOURCE >> 20) + " MiB")
        : tooLarge("unpacked, an archive may have " + (Caps.EXPANDED >> 20) + " MiB");
  }

  private static RefusedException tooLarge(String rule) {
    return new RefusedException(Refusal.TOO_LARGE, "Too large: " + rule + ".");
  }

  @Override
  public void close() {
    inflater.end();
  }
}
