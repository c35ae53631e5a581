package dev.argmax.service.archive;

/// One entry of a zip, as the archive describes it.
///
/// @param mode the upper half of the external attributes: Unix type and permissions, or 0
/// @param dataAt where the packed bytes begin; -1 until that is known
@SuppressWarnings("ArrayRecordComponent") // never compared, never changed
record ZipMember(
    byte[] name,
    int method,
    int mode,
    int flags,
    int packed,
    long size,
    int crc,
    int headerAt,
    int dataAt) {
  private static final int TYPE = 0170000;
  private static final int PLAIN_FILE = 0100000;
  private static final int DIRECTORY = 0040000;

  ZipMember withDataAt(int at) {
    return new ZipMember(name, method, mode, flags, packed, size, crc, headerAt, at);
  }

  boolean isStored() {
    return method == 0;
  }

  /// Symbolic links, pipes, devices: everything that is neither a file nor a directory.
  boolean isSpecial() {
    int type = mode & TYPE;
    return type != 0 && type != PLAIN_FILE && type != DIRECTORY;
  }

  boolean isMarkedAsDirectory() {
    return (mode & TYPE) == DIRECTORY;
  }
}
