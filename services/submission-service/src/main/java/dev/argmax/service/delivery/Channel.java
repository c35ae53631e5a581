package dev.argmax.service.delivery;

/// A way of telling other systems something; each feature that does is one.
public interface Channel {

  /// Its name in the table, in capitals.
  String name();

  /// Sends it, in at most a minute and outside of any transaction. May be called again for what was
  /// sent already, after a crash: at least once, and the receiver knows it by its id.
  Outcome send(Delivery delivery);

  /// Called in the transaction that gives it up, unless somebody had it sent once more by hand.
  ///
  /// @param why as it is listed
  default void gaveUp(Delivery delivery, String why) {}
}
