package dev.argmax.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.argmax.evidence.EvidenceException.Kind;
import java.util.Arrays;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EvidenceReaderTest {
  @Test
  void readsWhatWasRecorded() throws EvidenceException {
    var read = EvidenceReader.read(good(), reference());

    assertThat(read.names()).containsExactly("weights", "steps", "done", "note");
    assertThat(read.doubles("weights")).containsExactly(0.5, -0.0, Double.NaN);
    assertThat(read.longs("steps")).containsExactly(1, Long.MIN_VALUE);
    assertThat(read.bool("done")).isTrue();
    assertThat(read.text("note")).isEqualTo("größer als");
    assertThat(read.shape("weights")).containsExactly(3);
  }

  @Test
  void saysWhichNameIsMissing() {
    var other = new EvidenceRecorder();
    other.doubles("bias", 0.5);

    refuses(other.toBytes(), Kind.NAMES, "'weights' is missing");
  }

  @Test
  void saysThatSomethingIsMissingAtTheEnd() {
    var other = new EvidenceRecorder();
    other.doubles("weights", 0.5, 0, 0);

    refuses(other.toBytes(), Kind.NAMES, "'steps' is missing");
  }

  @Test
  void saysWhichTypeIsWrong() {
    var other = new EvidenceRecorder();
    other.longs("weights", 1, 2, 3);

    refuses(other.toBytes(), Kind.ELEMENT_TYPE, "weights is INT64, expected is FLOAT64");
  }

  @Test
  void saysWhichShapeIsWrong() {
    var other = new EvidenceRecorder();
    other.doubles("weights", 1, 2);

    refuses(other.toBytes(), Kind.SHAPE, "weights has shape (2), expected is (3)");
  }

  @Test
  void refusesWhatIsCutShortAnywhere() {
    var good = good();
    for (int length = 0; length < good.length; length++) {
      var cut = Arrays.copyOf(good, length);
      assertThatThrownBy(() -> EvidenceReader.read(cut, reference()))
          .isInstanceOf(EvidenceException.class);
    }
  }

  @Test
  void refusesWhatHasSomethingBehindItsEnd() {
    refuses(Arrays.copyOf(good(), good().length + 1), Kind.TORN, "cannot be read");
  }

  @Test
  void refusesTheSameNameTwice() {
    var recorder = new EvidenceRecorder();
    recorder.bool("b", true);

    assertThatThrownBy(() -> recorder.bool("b", false)).hasMessageContaining("recorded twice");
  }

  @Test
  void throwsNothingElseOnMutatedBytes() {
    var random = new Random(1);
    var good = good();
    for (int round = 0; round < 20_000; round++) {
      var bytes = good.clone();
      for (int i = random.nextInt(4); i >= 0; i--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
      }
      readAny(bytes, reference());
      readAny(bytes, null);
    }
  }

  private static void readAny(byte[] bytes, @Nullable EvidenceRecord layout) {
    try {
      var read =
          layout == null ? EvidenceReader.readReference(bytes) : EvidenceReader.read(bytes, layout);
      assertThat(read.names()).hasSizeLessThanOrEqualTo(64);
    } catch (EvidenceException e) {
      assertThat(e.kind()).isNotNull();
    }
  }

  private static void refuses(byte[] bytes, Kind kind, String message) {
    assertThatThrownBy(() -> EvidenceReader.read(bytes, reference()))
        .isInstanceOfSatisfying(EvidenceException.class, e -> assertThat(e.kind()).isEqualTo(kind))
        .hasMessageContaining(message);
  }

  private static EvidenceRecord reference() {
    try {
      return EvidenceReader.readReference(good());
    } catch (EvidenceException e) {
      throw new AssertionError(e);
    }
  }

  private static byte[] good() {
    var recorder = new EvidenceRecorder();
    recorder.doubles("weights", 0.5, -0.0, Double.NaN);
    recorder.longs("steps", 1, Long.MIN_VALUE);
    recorder.bool("done", true);
    recorder.text("note", "größer als");
    return recorder.toBytes();
  }
}
