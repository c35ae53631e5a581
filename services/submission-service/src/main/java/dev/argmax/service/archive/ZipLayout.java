package dev.argmax.service.archive;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Where everything in a zip lies, accepted only if the archive can be read in one way.
///
/// Theory of operation. A zip says twice what it holds: in a header before each file and in the
/// directory at the end. Readers that believe the one and readers that believe the other can be
/// shown different files. So this walks the directory and demands that the files' headers say the
/// same, and that headers, data and directory cover the archive from the first byte to the last
/// without gap or overlap. Sizes are believed only to lay the archive out; what really comes out is
/// counted elsewhere. All numbers stay below 10 MiB, so `int` arithmetic cannot overflow once a
/// bound is checked.
final class ZipLayout {
  private static final int LOCAL_HEADER = 0x04034b50;
  private static final int DIRECTORY_HEADER = 0x02014b50;
  private static final int END_HEADER = 0x06054b50;
  private static final int ZIP64_LOCATOR = 0x07064b50;
  private static final int DESCRIPTOR = 0x08074b50;
  private static final int END_LENGTH = 22;
  private static final int LONGEST_COMMENT = 0xffff;
  private static final int HAS_DESCRIPTOR = 1 << 3;
  private static final int ENCRYPTION = 1 | 1 << 6 | 1 << 13;

  private final ByteBuffer zip;
  private int endAt;
  private int directoryAt;

  private ZipLayout(byte[] bytes) {
    this.zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  /// The entries in the order in which they lie.
  static List<ZipMember> of(byte[] bytes) throws RefusedException {
    return new ZipLayout(bytes).members();
  }

  private List<ZipMember> members() throws RefusedException {
    findEnd();
    List<ZipMember> members = directory();
    members.sort(Comparator.comparingInt(ZipMember::headerAt));
    int at = 0;
    for (int i = 0; i < members.size(); i++) {
      ZipMember member = members.get(i);
      if (member.headerAt() < at) {
        throw new RefusedException(Refusal.OVERLAP, "Two files share the same bytes.");
      }
      if (member.headerAt() > at) {
        throw inconsistent("there is data that belongs to no file");
      }
      int limit = i + 1 < members.size() ? members.get(i + 1).headerAt() : directoryAt;
      ZipMember located = locate(member, limit);
      members.set(i, located);
      at = end(located, limit);
    }
    if (at != directoryAt) {
      throw inconsistent("there is data that belongs to no file");
    }
    return members;
  }

  private void findEnd() throws RefusedException {
    int last = zip.limit() - END_LENGTH;
    boolean beginsLikeZip = zip.limit() >= 4 && zip.getInt(0) == LOCAL_HEADER;
    for (int at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
      if (zip.getInt(at) == END_HEADER) {
        endAt = at;
        checkEnd();
        return;
      }
    }
    throw beginsLikeZip
        ? new RefusedException(
            Refusal.CORRUPT, "The archive breaks off before its end. Zip and upload it again.")
        : new RefusedException(
            Refusal.NOT_A_ZIP, "Upload one .zip file, or one or more .java files.");
  }

  private void checkEnd() throws RefusedException {
    if (endAt + END_LENGTH + u16(endAt + 20) != zip.limit()) {
      throw inconsistent("there is data after its end");
    }
    if (u16(endAt + 10) > Caps.ENTRIES) {
      throw tooMany();
    }
    if ((endAt >= 20 && zip.getInt(endAt - 20) == ZIP64_LOCATOR) || zip.getInt(endAt + 16) == -1) {
      throw zip64();
    }
    if (u16(endAt + 4) != 0 || u16(endAt + 6) != 0 || u16(endAt + 8) != u16(endAt + 10)) {
      throw inconsistent("it is a part of an archive in several parts");
    }
    long from = u32(endAt + 16);
    if (from + u32(endAt + 12) != endAt) {
      throw inconsistent("there is data before its beginning, or its directory is not at its end");
    }
    directoryAt = (int) from;
  }

  private List<ZipMember> directory() throws RefusedException {
    List<ZipMember> members = new ArrayList<>();
    int at = directoryAt;
    while (at < endAt) {
      if (at + 46 > endAt || zip.getInt(at) != DIRECTORY_HEADER) {
        throw corrupt("its directory is damaged");
      }
      if (members.size() == Caps.ENTRIES) {
        throw tooMany();
      }
      int next = at + 46 + u16(at + 28) + u16(at + 30) + u16(at + 32);
      if (next > endAt) {
        throw corrupt("its directory is damaged");
      }
      members.add(member(at));
      at = next;
    }
    if (members.size() != u16(endAt + 10)) {
      throw inconsistent("it holds another number of files than it says");
    }
    return members;
  }

  private ZipMember member(int at) throws RefusedException {
    int flags = u16(at + 8);
    int method = u16(at + 10);
    if ((flags & ENCRYPTION) != 0 || method == 99) {
      throw new RefusedException(
          Refusal.ENCRYPTED, "The archive has a password. Zip it again without one.");
    }
    if (method != 0 && method != 8) {
      throw new RefusedException(
          Refusal.UNSUPPORTED_METHOD,
          "Only plain zip is read (deflate or stored). Zip it again with the usual settings.");
    }
    long packed = u32(at + 20);
    long size = u32(at + 24);
    long header = u32(at + 42);
    if (packed == 0xffffffffL || size == 0xffffffffL || header == 0xffffffffL) {
      throw zip64();
    }
    if (packed > directoryAt || header + 30 > directoryAt || u16(at + 34) != 0) {
      throw inconsistent("its directory points outside of it");
    }
    byte[] name = bytes(at + 46, u16(at + 28));
    int mode = zip.getInt(at + 38) >>> 16;
    return new ZipMember(
        name, method, mode, flags, (int) packed, size, zip.getInt(at + 16), (int) header, -1);
  }

  // Compares the header before the file with the directory, and finds where the data begins.
  private ZipMember locate(ZipMember member, int limit) throws RefusedException {
    int at = member.headerAt();
    if (zip.getInt(at) != LOCAL_HEADER) {
      throw inconsistent("a file's own header is missing");
    }
    int dataAt = at + 30 + u16(at + 26) + u16(at + 28);
    if (dataAt > limit || member.packed() > limit - dataAt) {
      throw new RefusedException(Refusal.OVERLAP, "Two files share the same bytes.");
    }
    boolean same =
        u16(at + 6) == member.flags()
            && u16(at + 8) == member.method()
            && Arrays.equals(bytes(at + 30, u16(at + 26)), member.name());
    boolean sameSizes =
        zip.getInt(at + 14) == member.crc()
            && u32(at + 18) == member.packed()
            && u32(at + 22) == member.size();
    boolean noSizesYet =
        (member.flags() & HAS_DESCRIPTOR) != 0
            && zip.getInt(at + 14) == 0
            && zip.getInt(at + 18) == 0
            && zip.getInt(at + 22) == 0;
    if (!same || !(sameSizes || noSizesYet)) {
      throw inconsistent("a file's own header and the directory differ");
    }
    return member.withDataAt(dataAt);
  }

  private int end(ZipMember member, int limit) throws RefusedException {
    int dataEnd = member.dataAt() + member.packed();
    if (dataEnd == limit || (member.flags() & HAS_DESCRIPTOR) == 0) {
      return dataEnd;
    }
    int fields = limit - dataEnd == 16 && zip.getInt(dataEnd) == DESCRIPTOR ? dataEnd + 4 : dataEnd;
    if (limit - fields != 12
        || zip.getInt(fields) != member.crc()
        || u32(fields + 4) != member.packed()
        || u32(fields + 8) != member.size()) {
      throw inconsistent("what follows a file differs from the directory");
    }
    return limit;
  }

  private byte[] bytes(int at, int length) {
    byte[] copy = new byte[length];
    zip.get(at, copy);
    return copy;
  }

  private int u16(int at) {
    return Short.toUnsignedInt(zip.getShort(at));
  }

  private long u32(int at) {
    return Integer.toUnsignedLong(zip.getInt(at));
  }

  private static RefusedException inconsistent(String what) {
    return new RefusedException(
        Refusal.INCONSISTENT,
        "The archive contradicts itself: " + what + ". Zip your files afresh and upload that.");
  }

  private static RefusedException corrupt(String what) {
    return new RefusedException(
        Refusal.CORRUPT, "The archive is damaged: " + what + ". Zip and upload it again.");
  }

  private static RefusedException zip64() {
    return new RefusedException(
        Refusal.UNSUPPORTED_METHOD,
        "The archive is in the Zip64 format for huge files. Zip your files with the usual settings.");
  }

  private static RefusedException tooMany() {
    return new RefusedException(
        Refusal.TOO_MANY_FILES,
        "At most "
            + Caps.ENTRIES
            + " files and directories are accepted. Leave out .git, target and the like.");
  }
}
