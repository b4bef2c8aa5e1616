package iomtriage.records.gzip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GunzipTest {

    private static final byte[] TEXT = "one line\nanother line\n".getBytes(StandardCharsets.UTF_8);

    /** A member with every part that a header can have: extra field, name, comment and checksum. */
    private static final int[] EVERY_PART = {0x1F, 0x8B, 8, 0x1E, 0, 0, 0, 0, 0, 3, 2, 0, 'e', 'x', 'n', 0, 'c', 0, 0, 0
    };

    @Test
    void whatWasCompressedComesOut() throws IOException {
        byte[] much = new byte[1_000_000];
        new SplittableRandom(1).nextBytes(much);

        assertThat(gunzip(gzip(much))).isEqualTo(much);
        assertThat(gunzip(gzip(new byte[0]))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 20, 100_000})
    void everyMemberCountsHoweverTheNetworkCutsThemUp(int piece) throws IOException {
        byte[] members = join(gzip(TEXT), gzip(new byte[0]), gzip(TEXT));

        assertThat(new Gunzip(new Pieces(members, piece)).readAllBytes()).isEqualTo(join(TEXT, TEXT));
    }

    @Test
    void everyPartOfAHeaderIsUnderstood() throws IOException {
        byte[] plain = gzip(TEXT);
        byte[] header = new byte[EVERY_PART.length];
        for (int i = 0; i < header.length; i++) {
            header[i] = (byte) EVERY_PART[i];
        }

        assertThat(gunzip(join(header, Arrays.copyOfRange(plain, 10, plain.length))))
                .isEqualTo(TEXT);
    }

    @Test
    void whatEndsTooEarlyIsNeverTakenForTheWhole() throws IOException {
        byte[] one = gzip(TEXT);
        byte[] members = join(one, one);
        for (int length = 0; length < members.length; length++) {
            if (length != one.length) {
                byte[] cut = Arrays.copyOf(members, length);
                assertThatExceptionOfType(ZipException.class)
                        .as("cut after " + length + " bytes")
                        .isThrownBy(() -> gunzip(cut));
            }
        }
    }

    @Test
    void aChangedByteIsNoticed() throws IOException {
        byte[] sound = gzip(TEXT);
        for (int i = 10; i < sound.length; i++) {
            byte[] changed = sound.clone();
            changed[i] ^= 0x10;
            assertThatExceptionOfType(ZipException.class)
                    .as("byte " + i + " changed")
                    .isThrownBy(() -> gunzip(changed));
        }
    }

    @Test
    void whatFollowsTheLastMemberIsNotPassedOver() throws IOException {
        byte[] followed = join(gzip(TEXT), "more".getBytes(StandardCharsets.UTF_8));
        assertThatExceptionOfType(ZipException.class).isThrownBy(() -> gunzip(followed));
        assertThatExceptionOfType(ZipException.class).isThrownBy(() -> gunzip(TEXT));
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zipped = new GZIPOutputStream(out)) {
            zipped.write(plain);
        }
        return out.toByteArray();
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private static byte[] gunzip(byte[] bytes) throws IOException {
        try (Gunzip gunzip = new Gunzip(new ByteArrayInputStream(bytes))) {
            return gunzip.readAllBytes();
        }
    }

    /** As a network hands it over: a little at a time, and never known to have more. */
    private static final class Pieces extends InputStream {

        private final InputStream whole;
        private final int piece;

        Pieces(byte[] bytes, int piece) {
            this.whole = new ByteArrayInputStream(bytes);
            this.piece = piece;
        }

        @Override
        public int read() throws IOException {
            return whole.read();
        }

        @Override
        public int read(byte[] into, int start, int length) throws IOException {
            return whole.read(into, start, Math.min(piece, length));
        }
    }
}
