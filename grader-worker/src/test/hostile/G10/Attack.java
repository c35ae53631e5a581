package t;

import ai.djl.ndarray.NDArray;

public final class Attack {
  public static NDArray attack(NDArray x) throws Exception {
    System.out.println("<script>window.__xss = 1</script>\u001b[2J\u202e");
    throw new IllegalStateException("<img src=x onerror=alert(1)>");
  }
}
