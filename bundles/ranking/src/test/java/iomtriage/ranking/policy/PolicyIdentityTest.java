package iomtriage.ranking.policy;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.ranking.PolicyText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyIdentityTest {

    @TempDir
    private Path folder;

    @Test
    void thePolicyThatShipsHasTheSameLinesEveryTimeItIsRead() throws IOException, PolicyRefusedException {
        assertThat(PolicyIdentity.lines(read(PolicyText.standard())))
                .isEqualTo(PolicyIdentity.lines(PolicyReader.standard()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"iom-default\" | \"local\"",
                "\"version\": \"1\" | \"version\": \"2\"",
                "Written for this project | Written for an area",
                "75% is where | 74% is where",
                "0.75 | 0.76",
                "0.30 | 0.31",
                "[\"A\", \"A\", \"B\", \"B\"] | [\"A\", \"A\", \"A\", \"B\"]",
                "\"atLeast\": 2 | \"atLeast\": 1",
                "[\"reoffending\", \"serious-harm\"] | [\"serious-harm\", \"reoffending\"]",
                "\"indicatedFrom\": \"high\" | \"indicatedFrom\": \"medium\"",
                "\"quotas\": [] | \"quotas\": [{\"cohort\": \"fixed\", \"atLeast\": 0.1, \"atMost\": 0.9}]",
                "\"reservedShare\": 0.0 | \"reservedShare\": 0.1"
            })
    void aChangeOfAnyPartChangesTheLines(String passage, String changed) throws IOException, PolicyRefusedException {
        assertThat(PolicyIdentity.lines(read(PolicyText.standardWith(passage, changed))))
                .isNotEqualTo(PolicyIdentity.lines(PolicyReader.standard()));
    }

    /** Whoever adds a part to the policy must add it to its lines, too. */
    @Test
    void everyPartOfAPolicyIsKnown() {
        assertThat(RankingPolicy.class.getRecordComponents()).hasSize(14);
        assertThat(Floor.class.getRecordComponents()).hasSize(4);
        assertThat(Quota.class.getRecordComponents()).hasSize(3);
        assertThat(PolicyBand.class.getRecordComponents()).hasSize(2);
    }

    private RankingPolicy read(String text) throws IOException, PolicyRefusedException {
        return PolicyReader.read(Files.writeString(folder.resolve("policy.json"), text));
    }
}
