package dev.argmax.referee;

import dev.argmax.frame.FrameException;
import dev.argmax.frame.PayloadReader;
import dev.argmax.frame.PayloadWriter;

/// Names one piece of reference evidence: a probe, run with one draw.
///
/// @param psetDigest whose solution
/// @param test the test case, from whose name the draw is made
/// @param seedHex the seed in hexadecimal
/// @param dataset the class that draws what the probe is given; empty where there is none
/// @param secretSeedHex the seed of the dataset; never goes anywhere but here
public record ReferenceKey(
    String psetDigest,
    String test,
    String probe,
    String seedHex,
    String dataset,
    String secretSeedHex) {
  public byte[] toPayload() {
    return writeTo(new PayloadWriter()).toBytes();
  }

  PayloadWriter writeTo(PayloadWriter payload) {
    return payload
        .text(psetDigest)
        .text(test)
        .text(probe)
        .text(seedHex)
        .text(dataset)
        .text(secretSeedHex);
  }

  static ReferenceKey from(PayloadReader fields) throws FrameException {
    return new ReferenceKey(
        fields.text(), fields.text(), fields.text(), fields.text(), fields.text(), fields.text());
  }
}
