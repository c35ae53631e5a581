package dev.argmax.runner;

import ai.djl.engine.Engine;
import java.util.concurrent.atomic.AtomicBoolean;

/// Undoes what one test case can leave behind in the engine and would spoil the next one's.
final class Engines {
  private Engines() {}

  /// DJL allows one gradient collector per JVM. One that a failed test case never closed would make
  /// every later one throw; the flag is private, so it is reset by reflection.
  static void forget() {
    try {
      var engine = Engine.getInstance();
      var type = engine.getClass().getPackageName() + ".PtGradientCollector";
      var collector = Class.forName(type, true, engine.getClass().getClassLoader());
      var field = collector.getDeclaredField("isCollecting");
      field.setAccessible(true);
      if (field.get(null) instanceof AtomicBoolean collecting && collecting.getAndSet(false)) {
        var jni = Class.forName("ai.djl.pytorch.jni.JniUtils");
        jni.getMethod("setGradMode", boolean.class).invoke(null, false);
      }
    } catch (ReflectiveOperationException _) {
      // Another engine: nothing to undo.
    }
  }
}
