package dev.argmax.service.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/// Writes zips field by field, so that every field can lie.
final class ZipForge {
  private final ByteArrayOutputStream files = new ByteArrayOutputStream();
  private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
  private int count;

  /// What an entry says of itself; a test changes what it wants to lie about.
  static final class Entry {
    byte[] localName;
    byte[] name;
    byte[] packed;
    int size;
    int crc;
    int method = 8;
    int flags;
    int mode = 0100644;
    int disk;
    int headerAt = -1;

    Entry(String name, byte[] content) {
      this.name = name.getBytes(StandardCharsets.UTF_8);
      this.localName = this.name;
      this.packed = deflate(content);
      this.size = content.length;
      CRC32 sum = new CRC32();
      sum.update(content);
      this.crc = (int) sum.getValue();
    }

    Entry(String name, String content) {
      this(name, content.getBytes(StandardCharsets.UTF_8));
    }
  }

  ZipForge add(String name, String content) {
    return add(new Entry(name, content));
  }

  ZipForge add(Entry entry) {
    int at = entry.headerAt >= 0 ? entry.headerAt : files.size();
    if (entry.headerAt < 0) {
      byte[] header = new byte[30];
      ByteBuffer local = little(header);
      local.putInt(0x04034b50).putShort((short) 20).putShort((short) entry.flags);
      local.putShort((short) entry.method).putInt(0x00210000);
      local.putInt(entry.crc).putInt(entry.packed.length).putInt(entry.size);
      local.putShort((short) entry.localName.length).putShort((short) 0);
      write(files, header, entry.localName, entry.packed);
    }
    byte[] listed = new byte[46];
    ByteBuffer central = little(listed);
    central.putInt(0x02014b50).putShort((short) 0x0314).putShort((short) 20);
    central.putShort((short) entry.flags).putShort((short) entry.method).putInt(0x00210000);
    central.putInt(entry.crc).putInt(entry.packed.length).putInt(entry.size);
    central.putShort((short) entry.name.length).putShort((short) 0).putShort((short) 0);
    central.putShort((short) entry.disk).putShort((short) 0).putInt(entry.mode << 16).putInt(at);
    write(directory, listed, entry.name);
    count++;
    return this;
  }

  /// Puts bytes between files that belong to none.
  ZipForge slip(String bytes) {
    write(files, bytes.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  byte[] zip() {
    return zip(count, "");
  }

  byte[] zip(int claimedCount, String comment) {
    byte[] last = new byte[22];
    ByteBuffer end = little(last);
    end.putInt(0x06054b50).putInt(0).putShort((short) claimedCount).putShort((short) claimedCount);
    end.putInt(directory.size()).putInt(files.size()).putShort((short) comment.length());
    return join(
        files.toByteArray(),
        directory.toByteArray(),
        last,
        comment.getBytes(StandardCharsets.UTF_8));
  }

  static byte[] join(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    write(all, parts);
    return all.toByteArray();
  }

  static byte[] deflate(byte[] content) {
    Deflater deflater = new Deflater(9, true);
    deflater.setInput(content);
    deflater.finish();
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    byte[] buffer = new byte[8192];
    while (!deflater.finished()) {
      packed.write(buffer, 0, deflater.deflate(buffer));
    }
    deflater.end();
    return packed.toByteArray();
  }

  private static void write(ByteArrayOutputStream out, byte[]... parts) {
    try {
      for (byte[] part : parts) {
        out.write(part);
      }
    } catch (IOException e) {
      throw new AssertionError("Writing to memory does not fail", e);
    }
  }

  private static ByteBuffer little(byte[] into) {
    return ByteBuffer.wrap(into).order(ByteOrder.LITTLE_ENDIAN);
  }
}
