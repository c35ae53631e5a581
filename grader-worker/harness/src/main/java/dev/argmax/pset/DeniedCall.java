package dev.argmax.pset;

/// A call in a submission that its problem denies.
///
/// @param inClass binary name of the submission's class
/// @param inMethod the method in it; empty where the class as a whole names what is denied, as by
///   extending it
/// @param call what is denied: `ai.djl.ndarray.NDArray#logSoftmax`, or a class
public record DeniedCall(String inClass, String inMethod, String call) {
  /// For the student.
  public String message() {
    var place = inMethod.isEmpty() ? inClass : inClass + "." + inMethod;
    return place + " uses " + call + ", which this problem does not allow";
  }
}
