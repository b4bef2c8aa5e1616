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
                "\"version\": \"2\" | \"version\": \"3\"",
                "Written for this project | Written for an area",
                "the event is more likely than not | an event that will happen",
                "assessed outranks | assessed ranks",
                "\"feature\": \"mappa_category\" | \"feature\": \"registered_children\"",
                "[\"priority 3\", \"priority 4\", \"priority 5\", \"priority 5\"] | [\"priority 3\", \"priority 5\", \"priority 5\", \"priority 5\"]",
                "\"atLeast\": 2 | \"atLeast\": 1.5",
                "[\"assessed\", \"reoffending\", | [\"reoffending\", \"assessed\",",
                "\"indicatedFrom\": 0.15 | \"indicatedFrom\": 0.2",
                "\"leastLift\": 1.0 | \"leastLift\": 1.1",
                "\"atLeast\": 0.4 | \"atLeast\": 0.3",
                "\"reservedShare\": 0.0 | \"reservedShare\": 0.1"
            })
    void aChangeOfAnyPartChangesTheLines(String passage, String changed) throws IOException, PolicyRefusedException {
        assertThat(PolicyIdentity.lines(read(PolicyText.standardWith(passage, changed))))
                .isNotEqualTo(PolicyIdentity.lines(PolicyReader.standard()));
    }

    /** Whoever adds a part to the policy must add it to its lines, too. */
    @Test
    void everyPartOfAPolicyIsKnown() {
        assertThat(RankingPolicy.class.getRecordComponents()).hasSize(9);
        assertThat(TierTable.class.getRecordComponents()).hasSize(4);
        assertThat(AssessedRule.class.getRecordComponents()).hasSize(3);
        assertThat(AssessedRule.Condition.class.getRecordComponents()).hasSize(2);
        assertThat(PlaceRules.class.getRecordComponents()).hasSize(3);
        assertThat(Quota.class.getRecordComponents()).hasSize(3);
    }

    private RankingPolicy read(String text) throws IOException, PolicyRefusedException {
        return PolicyReader.read(Files.writeString(folder.resolve("policy.json"), text));
    }
}
