package iomtriage.records.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class Sha256Test {

    /** The example of FIPS 180-4. */
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @Test
    void digestsWholeAndPieceByPieceAreThatOfTheStandard() {
        var pieces = Sha256.start();
        pieces.update((byte) 'a');
        pieces.update("bc".getBytes(StandardCharsets.US_ASCII));

        assertThat(Sha256.hex("abc")).isEqualTo(ABC);
        assertThat(Sha256.hex("abc".getBytes(StandardCharsets.US_ASCII))).isEqualTo(ABC);
        assertThat(HexFormat.of().formatHex(Sha256.of("abc"))).isEqualTo(ABC);
        assertThat(HexFormat.of().formatHex(pieces.digest())).isEqualTo(ABC);
    }

    @Test
    void textIsDigestedAsUtf8() {
        assertThat(Sha256.of("é")).isEqualTo(Sha256.start().digest(new byte[] {(byte) 0xc3, (byte) 0xa9}));
    }
}
