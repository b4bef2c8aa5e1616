package iomtriage.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.records.files.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MutationsTest {

    private static final List<byte[]> CORPUS = Stream.of(
                    "", "{\"id\": \"north\", \"places\": [1, 20.5, null]}", "id,age\r\n1,30\r\n")
            .map(each -> each.getBytes(StandardCharsets.UTF_8))
            .toList();

    /** The same inputs everywhere: were these digests others on some machine, its build would try something else. */
    @ParameterizedTest
    @CsvSource({
        "1, 9ff95504dace8dae61e5ebfa92b7710c473a01e5a185dfb4f61f24c51b1d8b03",
        "2, 292397e9e59f956997abfc636ee2df7d0e4f156a735107d4ae004b5e9289be31",
    })
    void theSameSeedGivesTheSameInputsOnEveryMachine(long seed, String digest) {
        Mutations mutations = new Mutations(seed, CORPUS);
        MessageDigest all = Sha256.start();
        for (int i = 0; i < 10_000; i++) {
            all.update(mutations.next());
        }

        assertThat(HexFormat.of().formatHex(all.digest())).isEqualTo(digest);
    }

    @Test
    void hardlyAnyInputIsOneThatThereWas() {
        Mutations mutations = new Mutations(1, CORPUS);
        List<String> inputs = Stream.generate(mutations::next)
                .limit(1_000)
                .map(each -> new String(each, StandardCharsets.ISO_8859_1))
                .toList();

        assertThat(inputs.stream().distinct()).hasSizeGreaterThan(800);
        assertThat(inputs).allMatch(each -> each.length() <= 65_536);
    }
}
