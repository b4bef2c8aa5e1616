package iomtriage.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.records.files.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever reads bytes from outside takes them or refuses them in a sentence. Each build sends the same bytes: a finding is one in every
 * build, and none comes by chance. {@link GuidedFuzzTest} looks for others.
 */
class FuzzTest {

    private static final int INPUTS = Integer.getInteger("fuzz.inputs");
    private static final long SEED = Long.getLong("fuzz.seed");

    /** Nothing of the one stands beside it, and no signature in the other is by its key. */
    private static final Set<String> ALWAYS_REFUSE = Set.of("return", "witness");

    static Stream<Target> targets() {
        return Targets.asked();
    }

    @ParameterizedTest
    @MethodSource("targets")
    void whatIsKeptIsTakenOrRefused(Target target) {
        Findings findings = new Findings(target, Scratch.found(target));

        findings.of(Corpus.inputs(target).stream());

        assertThat(findings.text()).isEmpty();
        assertThat(findings.taken()).isNotEqualTo(ALWAYS_REFUSE.contains(target.name()));
    }

    @ParameterizedTest
    @MethodSource("targets")
    void whatNobodyThoughtOfIsTakenOrRefused(Target target) throws IOException {
        Findings findings = new Findings(target, Scratch.found(target));
        Mutations mutations = new Mutations(
                SEED + target.name().hashCode(),
                Corpus.inputs(target).stream().map(Input::bytes).toList());
        MessageDigest all = Sha256.start();

        findings.of(IntStream.range(0, INPUTS)
                .mapToObj(number -> new Input("Input " + number + " of seed " + SEED, mutations.next()))
                .peek(input -> all.update(input.bytes())));

        Files.writeString(
                Scratch.found(target).resolve("inputs.txt"),
                INPUTS + " inputs of seed " + SEED + ", SHA-256 of all: "
                        + HexFormat.of().formatHex(all.digest()) + "\n");
        assertThat(findings.text()).isEmpty();
    }
}
