package iomtriage.reviews.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesReaderTest {

    @TempDir
    private Path folder;

    private Path shippedWith(String passage, String changed) throws IOException {
        try (InputStream in = RulesReader.class.getResourceAsStream("review-rules.json")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(text).contains(passage);
            return Files.writeString(folder.resolve("ours.json"), text.replace(passage, changed));
        }
    }

    @Test
    void theRulesThatShipAreRead() {
        ReviewRules rules = RulesReader.standard();

        assertThat(rules.reasons()).hasSize(19);
        assertThat(rules.reason("no-place").orElseThrow().secondPerson()).isTrue();
        assertThat(rules.shortestRationale()).isEqualTo(20);
        assertThat(rules.longestRationale()).isEqualTo(4_000);
        assertThat(rules.longestDeferralDays()).isEqualTo(90);
        assertThat(rules.secondPersonTiers()).isEqualTo(1);
        assertThat(rules.seriousHarmFrom()).isEqualTo(0.15);
    }

    @Test
    void everythingWrongWithAnAreasRulesIsToldAtOnce() throws IOException {
        Path file = shippedWith("\"seriousHarmFrom\": 0.15", "\"seriousHarmFrom\": 15, \"secondPersonTier\": \"B\"");
        Files.writeString(
                file,
                Files.readString(file)
                        .replace("\"longestDeferralDays\": 90,", "")
                        .replace(
                                "[\"DECLINE\", \"DEFER\", \"STEP_DOWN\", \"REMOVE\"], \"secondPerson\": true",
                                "[\"REFUSE\"]"));

        assertThatThrownBy(() -> RulesReader.read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The review rules \"ours.json\" cannot be read."
                        + " reasons[9].choices[0]: There is no such choice. Use one of ACCEPT, DATA_IS_WRONG, DECLINE,"
                        + " DEFER, REMOVE, RE_ADMIT, STAY, STEP_DOWN. reasons[9].secondPerson: This field is missing. Add it."
                        + " longestDeferralDays: This field is missing. Add it."
                        + " seriousHarmFrom: This is not a number from 0 to 1. Write a number in that range, without"
                        + " quotes. secondPersonTier: This field is not known here. Use only id, version, source, reasons,"
                        + " shortestRationale, longestRationale, longestDeferralDays, secondPersonTiers, overCapacityReasons,"
                        + " outOfDateReasons, seriousHarmFrom, currentCohort.");
    }

    @Test
    void everyChoiceNeedsAReason() throws IOException {
        Path file = shippedWith(", \"RE_ADMIT\"]", "]");
        Files.writeString(file, Files.readString(file).replace("[\"RE_ADMIT\"]", "[\"STAY\"]"));

        assertThatThrownBy(() -> RulesReader.read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Add at least one reason for every choice.");
    }

    @Test
    void everyWayOfClosingACaseNeedsAReasonThatTheRecordIsOutOfDate() throws IOException {
        Path file = shippedWith("\"outOfDateReasons\": [\"out-of-date\"]", "\"outOfDateReasons\": [\"low-benefit\"]");

        assertThatThrownBy(() -> RulesReader.read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "The review rules \"ours.json\" name no reason to defer where the record is out of date about"
                                + " those at risk. Name in \"outOfDateReasons\" the code of a reason for each choice that can close"
                                + " a case.");
    }

    @Test
    void aFileThatIsNotThereIsRefusedByName() {
        assertThatThrownBy(() -> RulesReader.read(folder.resolve("gone.json")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"gone.json\" cannot be read: there is no readable file of that name.");
    }
}
