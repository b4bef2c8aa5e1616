package iomtriage.ranking.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import iomtriage.ranking.PolicyText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyReaderTest {

    @TempDir
    Path folder;

    @Test
    void thePolicyThatShipsIsReadAsPrinted() {
        RankingPolicy policy = PolicyReader.standard();

        assertThat(policy.key()).hasToString("iom-default@1");
        assertThat(policy.tiers()).containsExactly("A", "B", "C", "D", "E");
        assertThat(policy.table().keySet()).containsExactly("very high", "high", "medium", "low");
    }

    @Test
    void anAreasOwnFileIsReadFromItsPath() throws IOException, PolicyRefusedException {
        Path file = Files.writeString(folder.resolve("ours.json"), PolicyText.standardWith("iom-default", "ours"));

        assertThat(PolicyReader.read(file).id()).isEqualTo("ours");
    }

    @Test
    void aFileThatIsNotThereIsRefusedByName() {
        assertThatExceptionOfType(PolicyRefusedException.class)
                .isThrownBy(() -> PolicyReader.read(folder.resolve("gone.json")))
                .withMessage("The ranking policy \"gone.json\" was refused. There is no readable file of that name.");
    }

    @Test
    void anUnknownFieldIsRefusedWithItsPath() {
        assertRefused(
                PolicyText.standardWith("\"tie\":", "\"colour\": \"red\", \"tie\":"),
                "colour: This field is not known here. Use only id, version, source, reasons, reoffending, ");
    }

    @Test
    void aMissingFieldIsRefusedByName() {
        assertRefused(PolicyText.standardWith("\"version\": \"1\",", ""), "version: This field is missing. Add it.");
    }

    @Test
    void aFieldGivenTwiceIsRefused() {
        assertRefused(
                PolicyText.standardWith("\"version\": \"1\",", "\"version\": \"1\", \"version\": \"2\","),
                "the file: This is not JSON, or a field stands there twice, near line ");
    }

    @Test
    void whatIsNotJsonIsRefusedWithItsLine() {
        assertRefused(
                "{\n\"id\": oops }", "the file: This is not JSON, or a field stands there twice, near line 2, column ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "from": 0.75       | "from": 1.75       | reoffending[0].from: must be a probability from 0 to below 1.
            "from": 0.75       | "from": -0.75      | reoffending[0].from: must be a probability from 0 to below 1.
            "from": 0.50       | "from": 0.80       | reoffending[1].from: must be below the band before it, or the two overlap.
            "low", "from": 0.0 | "low", "from": 0.1 | reoffending: the last band must start at 0, or low scores have no band.
            "name": "medium"   | "name": "high"     | reoffending[2].name: is used twice, so a row of the table is ambiguous.
            "high":      [     | "higher":    [     | table: has no row "high".
            "high":      [     | "higher":    [     | table.higher: is not a serious-harm band.
            ["A", "B", "C", "C"] | ["A", "B", "C"]  | table.high: has 3 cells for 4 reoffending bands.
            ["A", "B", "C", "C"] | ["A", "B", "Z", "C"] | table.high[2] (serious harm high, reoffending medium): the tier is not listed under tiers.
            ["A", "B", "C", "C"] | ["A", "C", "B", "C"] | table.high[2] (serious harm high, reoffending medium): gives a higher tier than the higher reoffending band beside it.
            ["B", "C", "D", "E"] | ["B", "C", "C", "E"] | table.low[2] (serious harm low, reoffending medium): gives a higher tier than the higher serious-harm band above it.
            3, "tier": "A"     | 3, "tier": "Z"     | floors[0].tier: the tier is not listed under tiers.
            3, "tier": "A"     | 2, "tier": "A"     | floors[1]: is ambiguous: it names the same fact at the same level as floors[0].
            3, "tier": "A"     | 3, "tier": "D"     | floors[1]: overlaps: the higher level of the fact does not give the higher tier, see floors[0].
            ["A", "B", "C", "D", "E"] | ["A", "B", "C", "D", "E", "E"] | tiers: must name at least one tier and at most 16, and each once.
            ["reoffending", "serious-harm"] | [] | order: must name at least one key, and each once.
            ["reoffending", "serious-harm"] | ["reoffending", "reoffending"] | order: must name at least one key, and each once.
            by reference, A to Z | whoever is first | tie: There is no such tie rule. Use one of by reference, A to Z.
            "indicatedFrom": "high" | "indicatedFrom": "severe" | indicatedFrom: "severe" is not a serious-harm band.
            "reservedShare": 0.0 | "reservedShare": 1.5 | reservedShare: must be a share from 0 to 1.
            "quotas": [] | "quotas": [{"cohort":"fixed","atLeast":0.7,"atMost":0.6}] | quotas[0]: atLeast and atMost must be shares from 0 to 1, the least no more than the most.
            "quotas": [] | "quotas": [{"cohort":"fixed","atLeast":0.7,"atMost":1},{"cohort":"fixed","atLeast":0.1,"atMost":1}] | quotas[1].cohort: has a quota already, so this one is ambiguous.
            "quotas": [] | "quotas": [{"cohort":"fixed","atLeast":0.7,"atMost":1},{"cohort":"flex","atLeast":0.4,"atMost":1}] | quotas: they and reservedShare keep more places than there are. Make them add up to 1 or less.
            "quotas": [] | "quotas": [{"cohort":"fixed","atLeast":0.7,"atMost":1,"places":3}] | quotas[0].places: This field is not known here. Use only cohort, atLeast, atMost.
            "tie": "The | "ties": "The | reasons.tie: is missing. Say why this part is as it is.
            "tie": "The | "ties": "The | reasons.ties: is not a part of a policy.
            "id": "iom-default" | "id": "iom@default" | id: must not hold an "@", which parts it from its version.
            "id": "iom-default" | "id": " " | id: This is not a text. Write some text in double quotes.
            """)
    void aPolicyWithAGapAnOverlapOrAnAmbiguityIsRefusedWithTheCellNamed(String passage, String changed, String reason) {
        assertRefused(PolicyText.standardWith(passage, changed), reason);
    }

    @Test
    void everyFindingIsReportedAtOnce() {
        String text =
                PolicyText.standardWith("\"from\": 0.75", "\"from\": 7").replace("\"D\", \"E\"]\n", "\"D\", \"F\"]\n");

        assertThatExceptionOfType(PolicyRefusedException.class)
                .isThrownBy(() -> PolicyReader.parse("ours.json", text.getBytes(StandardCharsets.UTF_8)))
                .satisfies(refused -> assertThat(refused.findings()).hasSizeGreaterThanOrEqualTo(2));
    }

    @Test
    void everyFieldThatCannotBeReadIsReportedAtOnceWithoutWhatItHolds() {
        String text = PolicyText.standardWith("\"from\": 0.75", "\"from\": \"much\"")
                .replace("\"tie\": \"by reference, A to Z\"", "\"tie\": null, \"colour\": 1")
                .replace("\"reservedShare\": 0.0", "\"reservedShare\": true");

        assertThatExceptionOfType(PolicyRefusedException.class)
                .isThrownBy(() -> PolicyReader.parse("ours.json", text.getBytes(StandardCharsets.UTF_8)))
                .satisfies(refused -> assertThat(refused.findings())
                        .satisfiesExactly(
                                band -> assertThat(band)
                                        .isEqualTo(
                                                "reoffending[0].from: This is not a number. Write a number, without quotes."),
                                tie -> assertThat(tie).isEqualTo("tie: This field is missing. Add it."),
                                share -> assertThat(share).startsWith("reservedShare: This is not a number."),
                                colour -> assertThat(colour).startsWith("colour: This field is not known here.")));
    }

    private static void assertRefused(String text, String reason) {
        assertThatExceptionOfType(PolicyRefusedException.class)
                .isThrownBy(() -> PolicyReader.parse("ours.json", text.getBytes(StandardCharsets.UTF_8)))
                .withMessageStartingWith("The ranking policy \"ours.json\" was refused. ")
                .withMessageContaining(reason);
    }
}
