package iomtriage.ranking.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import iomtriage.ranking.PolicyText;
import java.io.IOException;
import java.io.InputStream;
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

        assertThat(policy.key()).hasToString("iom-default@2");
        assertThat(policy.tiers().labels())
                .containsExactly("priority 1", "priority 2", "priority 3", "priority 4", "priority 5");
        assertThat(((TierTable) policy.tiers()).table().keySet()).containsExactly("very high", "high", "medium", "low");
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
                .withMessage(
                        "The ranking policy \"gone.json\" was refused. There is no readable file of that name, and no"
                                + " policy that ships. Those that ship are iom-default@2 and probation-tier@3.");
    }

    @Test
    void anUnknownFieldIsRefusedWithItsPath() {
        assertRefused(
                PolicyText.standardWith("\"tie\":", "\"colour\": \"red\", \"tie\":"),
                "colour: This field is not known here. Use only id, version, source, reasons, decidedBy, tiers,"
                        + " assessed, ");
    }

    @Test
    void aMissingFieldIsRefusedByName() {
        assertRefused(PolicyText.standardWith("\"version\": \"2\",", ""), "version: This field is missing. Add it.");
    }

    @Test
    void aFieldGivenTwiceIsRefused() {
        assertRefused(
                PolicyText.standardWith("\"version\": \"2\",", "\"version\": \"2\", \"version\": \"3\","),
                "the file: This is not JSON, or a field stands there twice, near line ");
    }

    @Test
    void whatIsNotJsonIsRefusedWithItsLine() {
        assertRefused(
                "{\n\"id\": oops }", "the file: This is not JSON, or a field stands there twice, near line 2, column ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        "high", "medium", "low"] | "medium", "high"] | table.low: is not listed under bands.
        "high", "medium", "low"] | "high", "high", "low"] | bands: must name at least one and at most 16, highest first, and each once.
        "high":      [     | "higher":    [     | table: has no row "high".
        "high":      [     | "higher":    [     | table.higher: is not listed under bands.
        ["priority 1", "priority 2", "priority 3", "priority 4"], | ["priority 1", "priority 2", "priority 3"], | table.high: has 3 cells for 4 bands.
        ["priority 1", "priority 2", "priority 3", "priority 4"], | ["priority 1", "priority 2", "priority 9", "priority 4"], | table.high[2] (serious harm high, reoffending medium): the tier is not listed under tiers.
        ["priority 1", "priority 2", "priority 3", "priority 4"], | ["priority 1", "priority 3", "priority 2", "priority 4"], | table.high[2] (serious harm high, reoffending medium): gives a higher tier than the higher reoffending band beside it.
        ["priority 3", "priority 4", "priority 5", "priority 5"] | ["priority 3", "priority 4", "priority 3", "priority 5"] | table.low[2] (serious harm low, reoffending medium): gives a higher tier than the higher serious-harm band above it.
        "tier": "priority 2", | "tier": "priority 9", | assessed[1].tier: the tier is not listed under tiers.
        [{ "feature": "rosh_highest", "atLeast": 2 }] | [] | assessed[1].when: must name at least one fact, or the rule holds for everybody.
        [{ "feature": "rosh_highest", "atLeast": 2 }] | [{ "feature": "rosh_highest", "atLeast": 3 }] | assessed[1]: can never decide, for assessed[0] holds whenever it does and gives the same tier or a higher one.
        "feature": "mappa_category", "atLeast": 1 | "feature": "rosh_highest", "atLeast": 1 | assessed[2].when: names the same fact twice.
        "tiers": ["priority 1", | "tiers": ["priority 2", | tiers: must name at least one and at most 16, highest first, and each once.
        ["assessed", "reoffending", "serious-harm"] | [] | order: must name at least one key, and each once.
        ["assessed", "reoffending", "serious-harm"] | ["reoffending", "reoffending"] | order: must name at least one key, and each once.
        by reference, A to Z | whoever is first | tie: There is no such tie rule. Use one of by reference, A to Z.
        "indicatedFrom": 0.15 | "indicatedFrom": 15 | indicatedFrom: must be a chance from above 0 to 1.
        "leastLift": 1.0 | "leastLift": -1 | leastLift: must be 0 or more: how many times the caseload's average.
        "reservedShare": 0.0 | "reservedShare": 1.5 | reservedShare: must be a share from 0 to 1.
        "atLeast": 0.4, "atMost": 1.0 | "atLeast": 0.4, "atMost": 0.3 | quotas[0]: atLeast and atMost must be shares from 0 to 1, the least no more than the most.
        "cohort": "free" | "cohort": "fixed" | quotas[1].cohort: has a quota already, so this one is ambiguous.
        "atLeast": 0.4 | "atLeast": 0.7 | quotas: they and reservedShare keep more places than there are. Make them add up to 1 or less.
        "atLeast": 0.4, | "places": 3, "atLeast": 0.4, | quotas[0].places: This field is not known here. Use only cohort, atLeast, atMost.
        "tie": "The | "ties": "The | reasons.tie: is missing. Say why this part is as it is.
        "tie": "The | "ties": "The | reasons.ties: is not a part of a policy.
        "id": "iom-default" | "id": "iom@default" | id: must not hold an "@", which parts it from its version.
        "indicatedFrom": 0.15 | "indicatedFrom": 0 | indicatedFrom: must be a chance from above 0 to 1.
        "reservedShare": 0.0 | "reservedShare": -0.1 | reservedShare: must be a share from 0 to 1.
        "atLeast": 0.4, "atMost": 1.0 | "atLeast": -0.1, "atMost": 1.0 | quotas[0]: atLeast and atMost must be shares from 0 to 1, the least no more than the most.
        "atLeast": 0.4, "atMost": 1.0 | "atLeast": 0.4, "atMost": 1.1 | quotas[0]: atLeast and atMost must be shares from 0 to 1, the least no more than the most.
        "tiers": ["priority 1", | "tiers": ["priority 1", "2nd", "3rd", "4th", "5th", "6th", "7th", "8th", "9th", "10th", "11th", "12th", "13th", | tiers: must name at least one and at most 16, highest first, and each once.
        "tiers": | "decidedBy": "somebody", "tiers": | decidedBy: There is no such way of deciding tiers.
        "tiers": | "decidedBy": "hmpps-tier, version 3", "tiers": | tiers: This field is not known here.
        "feature": "rosh_highest", "atLeast": 3 | "feature": "rosh_highest", "colour": 1, "atLeast": 3 | assessed[0].when[0].colour: This field is not known here.
        "tier": "priority 1", | "tier": "priority 1", "colour": 1, | assessed[0].colour: This field is not known here.
        ["priority 2", "priority 3", "priority 4", "priority 5"], | ["priority 2", "priority 1", "priority 4", "priority 5"], | table.medium[1] (serious harm medium, reoffending high): gives a higher tier than the higher reoffending band beside it.
        ["priority 3", "priority 4", "priority 5", "priority 5"] | ["priority 1", "priority 4", "priority 5", "priority 5"] | table.low[0] (serious harm low, reoffending very high): gives a higher tier than the higher serious-harm band above it.
        "id": "iom-default" | "id": " " | id: This is not a text. Write some text in double quotes.
        """)
    void aPolicyWithAGapAnOverlapOrAnAmbiguityIsRefusedWithTheCellNamed(String passage, String changed, String reason) {
        assertRefused(PolicyText.standardWith(passage, changed), reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        "leastLift": 1.0 | "leastLift": 0
        "indicatedFrom": 0.15 | "indicatedFrom": 1
        "reservedShare": 0.0 | "reservedShare": 0.2
        "atLeast": 0.4, "atMost": 1.0 | "atLeast": 0.4, "atMost": 0.4
        "atLeast": 0.4, "atMost": 1.0 | "atLeast": 0.0, "atMost": 0.0
        "tiers": ["priority 1", | "tiers": ["priority 1", "2nd", "3rd", "4th", "5th", "6th", "7th", "8th", "9th", "10th", "11th", "12th",
        "feature": "rosh_highest", "atLeast": 2 | "feature": "mappa_category", "atLeast": 3
        """)
    void whatIsAtTheEndOfItsRangeIsAccepted(String passage, String changed) {
        assertThatCode(() -> PolicyReader.parse(
                        "ours.json", PolicyText.standardWith(passage, changed).getBytes(StandardCharsets.UTF_8)))
                .doesNotThrowAnyException();
    }

    @Test
    void sharesThatAddUpToOneAreNotRefusedForTheirRounding() {
        String text = PolicyText.standardWith("\"atLeast\": 0.4", "\"atLeast\": 0.56")
                .replace("\"reservedShare\": 0.0", "\"reservedShare\": 0.04");

        assertThat(0.04 + 0.56 + 0.3 + 0.1).isGreaterThan(1);
        assertThatCode(() -> PolicyReader.parse("ours.json", text.getBytes(StandardCharsets.UTF_8)))
                .doesNotThrowAnyException();
    }

    @Test
    void aRuleThatGivesALowerTierLeavesTheNextOneSomethingToDecide() {
        String text = PolicyText.standardWith(
                        "[{ \"feature\": \"rosh_highest\", \"atLeast\": 3 }]",
                        "[{ \"feature\": \"rosh_highest\", \"atLeast\": 2 }]")
                .replace("\"tier\": \"priority 1\"", "\"tier\": \"priority 4\"");

        assertThatCode(() -> PolicyReader.parse("ours.json", text.getBytes(StandardCharsets.UTF_8)))
                .doesNotThrowAnyException();
    }

    @Test
    void probationsTiersNeedTheBandsOfThePacksAllTheSame() throws IOException {
        String text;
        try (InputStream json =
                PolicyReader.class.getResourceAsStream("/iomtriage/ranking/policy/probation-tier.json")) {
            text = new String(json.readAllBytes(), StandardCharsets.UTF_8);
        }

        assertRefused(
                text.replaceFirst("(?s)\"bands\": \\[.*?\\]", "\"bands\": []"),
                "bands: must name the bands of the packs, highest first.");
    }

    @Test
    void aPolicyThatShipsIsFoundByItsNameAndAnyOtherNameIsAFile() throws IOException, PolicyRefusedException {
        Path file = Files.writeString(folder.resolve("ours.json"), PolicyText.standardWith("iom-default", "ours"));

        assertThat(PolicyReader.named("probation-tier@3").tiers()).isInstanceOf(ProbationTiers.class);
        assertThat(PolicyReader.named("iom-default@2").tiers()).isInstanceOf(TierTable.class);
        assertThat(PolicyReader.named(file.toString()).id()).isEqualTo("ours");
    }

    @Test
    void everyFindingIsReportedAtOnce() {
        String text = PolicyText.standardWith("\"indicatedFrom\": 0.15", "\"indicatedFrom\": 7")
                .replace("\"tier\": \"priority 2\"", "\"tier\": \"priority 7\"");

        assertThatExceptionOfType(PolicyRefusedException.class)
                .isThrownBy(() -> PolicyReader.parse("ours.json", text.getBytes(StandardCharsets.UTF_8)))
                .satisfies(refused -> assertThat(refused.findings()).hasSizeGreaterThanOrEqualTo(2));
    }

    @Test
    void everyFieldThatCannotBeReadIsReportedAtOnceWithoutWhatItHolds() {
        String text = PolicyText.standardWith("\"indicatedFrom\": 0.15", "\"indicatedFrom\": \"much\"")
                .replace("\"tie\": \"by reference, A to Z\"", "\"tie\": null, \"colour\": 1")
                .replace("\"reservedShare\": 0.0", "\"reservedShare\": true");

        assertThatExceptionOfType(PolicyRefusedException.class)
                .isThrownBy(() -> PolicyReader.parse("ours.json", text.getBytes(StandardCharsets.UTF_8)))
                .satisfies(refused -> assertThat(refused.findings())
                        .satisfiesExactly(
                                tie -> assertThat(tie).isEqualTo("tie: This field is missing. Add it."),
                                chance -> assertThat(chance)
                                        .isEqualTo(
                                                "indicatedFrom: This is not a number. Write a number, without quotes."),
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
