package t;

import ai.djl.ndarray.NDArray;

public final class Attack {
  public static NDArray attack(NDArray x) throws Exception {
    var seen = ProcessHandle.allProcesses().map(p -> p.info().command().orElse("?")).toList();
    System.out.println("SEES " + seen.size() + (seen.size() > 2 ? " TOO MANY" : ""));
    return x.mul(2);
  }
}
