package iomtriage.records.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.BufferUnderflowException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Values that were written are read as they were. */
class ValueWriterTest {

    @Test
    void valuesAreReadInTheOrderInWhichTheyWereWritten() {
        ValueReader values = new ValueReader(written());

        assertThat(values.flag()).isTrue();
        assertThat(values.flag()).isFalse();
        assertThat(values.wholeNumber()).isEqualTo(-3);
        assertThat(values.longNumber()).isEqualTo(1L << 40);
        assertThat(values.number()).isEqualTo(-0.5);
        assertThat(values.wholeNumbers()).containsExactly(1, Integer.MAX_VALUE);
        assertThat(values.numbers()).containsExactly(Double.NaN, Double.MIN_VALUE);
        assertThat(values.text()).isEqualTo("Zoë 🙂");
        assertThat(values.texts()).isEmpty();
        assertThat(values.texts()).containsExactly("", "two");
    }

    @Test
    void thereIsRoomForAnyNumberOfThem() {
        ValueWriter out = new ValueWriter();
        String text = "x".repeat(3000);
        for (int i = 0; i < 100; i++) {
            out.number(i);
            out.text(text);
            out.numbers(new double[i]);
        }

        ValueReader values = new ValueReader(out.toBytes());
        for (int i = 0; i < 100; i++) {
            assertThat(values.wholeNumber()).isEqualTo(i);
            assertThat(values.text()).isEqualTo(text);
            assertThat(values.numbers()).hasSize(i);
        }
    }

    /** Also where a length is cut, or says more than there is. */
    @Test
    void whatIsCutShortIsNotRead() {
        byte[] whole = written();
        for (int length = 0; length < whole.length; length++) {
            ValueReader values = new ValueReader(Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> readAll(values)).isInstanceOf(BufferUnderflowException.class);
        }
        assertThatThrownBy(new ValueReader(new byte[] {127, -1, -1, -1, 0})::numbers)
                .isInstanceOf(BufferUnderflowException.class);
        assertThatThrownBy(new ValueReader(new byte[] {-1, -1, -1, -1, 0})::text)
                .isInstanceOf(BufferUnderflowException.class);
    }

    private static byte[] written() {
        ValueWriter out = new ValueWriter();
        out.flag(true);
        out.flag(false);
        out.number(-3);
        out.number(1L << 40);
        out.number(-0.5);
        out.numbers(new int[] {1, Integer.MAX_VALUE});
        out.numbers(new double[] {Double.NaN, Double.MIN_VALUE});
        out.text("Zoë 🙂");
        out.texts(List.of());
        out.texts(List.of("", "two"));
        return out.toBytes();
    }

    private static void readAll(ValueReader values) {
        values.flag();
        values.flag();
        values.wholeNumber();
        values.longNumber();
        values.number();
        values.wholeNumbers();
        values.numbers();
        values.text();
        values.texts();
        values.texts();
    }
}
