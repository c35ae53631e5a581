package dev.argmax.service.archive;

/// Why an upload was not accepted, by its code. The rule is in [Refused]'s detail.
public enum Refusal {
  NOT_A_ZIP,
  CORRUPT,
  EMPTY,
  TOO_LARGE,
  TOO_MANY_FILES,
  BAD_PATH,
  BAD_NAME,
  NAME_TOO_LONG,
  DUPLICATE_NAME,
  SPECIAL_FILE,
  RATIO,
  OVERLAP,
  INCONSISTENT,
  ENCRYPTED,
  FORBIDDEN_FILE,
  UNSUPPORTED_METHOD
}
