package t;

import ai.djl.ndarray.NDArray;
import java.io.FileInputStream;
import java.util.ArrayList;

public final class Attack {
  public static NDArray attack(NDArray x) throws Exception {
    var all = new ArrayList<FileInputStream>();
    while (true) all.add(new FileInputStream("/opt/argmax/jre/release"));
  }
}
