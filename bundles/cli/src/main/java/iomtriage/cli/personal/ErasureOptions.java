package iomtriage.cli.personal;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.cli.terminal.OneLine;
import iomtriage.cli.terminal.Refusal;
import iomtriage.reviews.personal.Erasure;
import java.time.Clock;
import picocli.CommandLine.Option;

/** Who has something done with personal data, and why. Both stay on record. */
final class ErasureOptions {

    @Option(
            names = "--by",
            converter = OneLine.class,
            required = true,
            paramLabel = "NAME",
            description = "Who does it. Stays on record.")
    private String by;

    @Option(
            names = "--authority",
            required = true,
            paramLabel = "TEXT",
            description = "Who decided it, or by which request or rule, without naming the person. Stays on record.")
    private String authority;

    /** @throws Refusal if one of them says nothing */
    Erasure now() {
        try {
            return new Erasure(Clock.systemUTC().instant(), by, authority);
        } catch (IllegalArgumentException wrong) {
            throw new Refusal(wrong.getMessage());
        }
    }

    /** @throws Refusal if one of them says nothing, or names the person */
    Erasure now(SubjectId subject) {
        Erasure erasure = now();
        try {
            erasure.of(subject, "");
            return erasure;
        } catch (IllegalArgumentException wrong) {
            throw new Refusal(wrong.getMessage());
        }
    }
}
