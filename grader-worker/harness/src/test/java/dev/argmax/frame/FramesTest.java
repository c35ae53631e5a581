package dev.argmax.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.argmax.frame.FrameException.Kind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class FramesTest {
  @Test
  void readsWhatWasWritten() throws IOException {
    var out = new ByteArrayOutputStream();
    var payload = new PayloadWriter().text("é").number(-0.5).flag(true);
    Frames.write(out, FrameType.JUDGED, payload.files(Map.of("a", new byte[] {7})).toBytes());
    var in = new ByteArrayInputStream(out.toByteArray());

    var frame = Objects.requireNonNull(Frames.read(in, 1_000));

    var fields = frame.fields();
    assertThat(frame.type()).isEqualTo(FrameType.JUDGED);
    assertThat(fields.text()).isEqualTo("é");
    assertThat(fields.number()).isEqualTo(-0.5);
    assertThat(fields.flag()).isTrue();
    assertThat(fields.files()).containsOnlyKeys("a");
    assertThat(Frames.read(in, 1_000)).isNull();
  }

  @Test
  void refusesAFrameThatEndsEarly() {
    refuses(Kind.TORN, 0, 0, 0, 9, 21, 1, 2);
    refuses(Kind.TORN, 0, 0, 0);
  }

  @Test
  void refusesALengthOverTheCap() {
    refuses(Kind.TOO_LONG, 0x7f, 0, 0, 0, 21, 1);
  }

  @Test
  void refusesWhatIsNoFrame() {
    refuses(Kind.GARBLED, 0, 0, 0, 1, 99, 1);
    refuses(Kind.GARBLED, -1, 0, 0, 1, 21, 1);
  }

  @Test
  void refusesFieldsThatClaimMoreThanThereIs() {
    var fields = new PayloadReader(new byte[] {0x7f, -1, -1, -1, 1});

    assertThatThrownBy(fields::bytes).isInstanceOf(FrameException.class);
  }

  private static void refuses(Kind kind, int... bytes) {
    var in = new ByteArrayOutputStream();
    for (int b : bytes) {
      in.write(b);
    }
    assertThatThrownBy(() -> Frames.read(new ByteArrayInputStream(in.toByteArray()), 1_000))
        .isInstanceOfSatisfying(FrameException.class, e -> assertThat(e.kind()).isEqualTo(kind));
  }
}
