package dev.argmax.worker.sandbox.docker;

import java.util.BitSet;

/// Hands out the lowest slot that no living box has.
final class BoxUsers {
  private final BitSet taken = new BitSet();

  synchronized int take() {
    int slot = taken.nextClearBit(0);
    taken.set(slot);
    return slot;
  }

  synchronized void giveBack(int slot) {
    taken.clear(slot);
  }
}
