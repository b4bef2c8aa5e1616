package iomtriage.evaluation.governance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import iomtriage.evaluation.Metric;
import iomtriage.evaluation.ValidationExample;
import iomtriage.evaluation.validation.Validation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

public class GovernanceTest {

    private static final Validation VALIDATION = Validation.of(ValidationExample.question());

    private final ObjectMapper json = new ObjectMapper();

    /** A card with every part. */
    public static ModelCard card() {
        return new ModelCard(
                new ModelCard.Details(
                        "example",
                        "1.0.0",
                        "Estimates reoffending.",
                        "Sanctions, age and sex.",
                        "The partnership",
                        true),
                new ModelCard.IntendedUse(
                        "To suggest whom a panel should discuss first.",
                        List.of("panel chairs", "analysts"),
                        List.of("Deciding about anybody.", "Sentencing.")),
                List.of(new ModelCard.Training(
                        "Any proven reoffence within 24 months", "Made-up people | 2024", "ab12", 2_000, 708)),
                List.of(VALIDATION),
                Optional.empty(),
                List.of("Not tested on people under 18.", "Trained once."));
    }

    @Test
    void theCardIsAsItWas() throws IOException {
        compare(card().markdown(), "model-card.md");
        compare(card().json(), "model-card.json");
    }

    @Test
    void theDraftRecordIsAsItWas() throws IOException {
        compare(AtrsRecord.draft(card()).markdown(), "atrs.md");
    }

    @Test
    void aCardNeverShowsAGroupWithSmallCells() throws IOException {
        JsonNode ages = json.readTree(card().json()).at("/validations/0/fairness/1");
        assertThat(ages.at("/groups").has("60 and over")).isFalse();
        assertThat(ages.at("/withheld").toString()).contains("60 and over");
        assertThat(ages.at("/findings").toString()).doesNotContain("60 and over");
        assertThat(card().markdown())
                .contains(
                        "By age band, withheld because a count below 10 could point at a person, here or by subtraction: ")
                .doesNotContain("| 60 and over");
    }

    @Test
    void theMetricsFileHasEveryGroupAndEveryFigure() throws IOException {
        JsonNode file = json.readTree(MetricsFile.json(List.of(VALIDATION)));
        assertThat(file.at("/format").asText()).isEqualTo("iomtriage-metrics/1");
        JsonNode first = file.at("/validations/0");
        assertThat(first.at("/fairness/1/groups/60 and over/rows").asInt()).isEqualTo(40);
        assertThat(first.at("/overall/figures/auc/value").asDouble())
                .isEqualTo(
                        VALIDATION
                                .evaluation()
                                .overall()
                                .get(Metric.AUC)
                                .orElseThrow()
                                .value(),
                        org.assertj.core.api.Assertions.within(1e-6));
        assertThat(first.at("/overall/figures")).hasSize(Metric.values().length);
        assertThat(first.at("/rivals/1/name").asText()).isEqualTo("prior sanctions alone");
        assertThat(first.at("/rivals/0/model_less_rival/auc/low").asDouble()).isPositive();
        assertThat(first.at("/intervals/seed").asLong()).isEqualTo(1);
        assertThat(MetricsFile.json(List.of(VALIDATION))).isEqualTo(MetricsFile.json(List.of(VALIDATION)));
    }

    @Test
    void whatOnlyTheOrganisationKnowsStaysOpen() throws IOException {
        AtrsRecord draft = AtrsRecord.draft(card());
        assertThat(draft.missing())
                .contains(AtrsField.ORGANISATION, AtrsField.SENIOR_RESPONSIBLE_OWNER, AtrsField.IMPACT_ASSESSMENTS)
                .doesNotContain(AtrsField.NAME, AtrsField.MODEL_PERFORMANCE, AtrsField.HUMAN_REVIEW);
        assertThat(draft.text(AtrsField.ORGANISATION)).isEmpty();
        JsonNode file = json.readTree(draft.json());
        assertThat(file.at("/fields").has("organisation")).isFalse();
        assertThat(file.at("/fields/name").asText()).isEqualTo("IOM Triage");
        assertThat(file.at("/missing")).hasSize(draft.missing().size());
    }

    @Test
    void whatOnlyAuthorsOfAPaperKnowStaysOpen() {
        TripodChecklist draft = TripodChecklist.draft(card());

        assertThat(draft.missing())
                .contains(TripodItem.ETHICS, TripodItem.FUNDING, TripodItem.SAMPLE_SIZE, TripodItem.OUTCOME)
                .doesNotContain(TripodItem.PERFORMANCE, TripodItem.LIMITATIONS, TripodItem.MISSING_DATA);
        assertThat(draft.markdown())
                .contains(draft.missing().size() + " of 52 items are open.")
                .contains("17 Ethical approval and consent: OPEN.")
                .contains("1 Title: development or evaluation, the people, the outcome: Trained on simulated people.");
    }

    @Test
    void aPackTrainedOnSimulatedPeopleSaysSo() {
        assertThat(card().markdown()).contains("> **Trained on simulated people.");
        assertThat(AtrsRecord.draft(card()).text(AtrsField.DESCRIPTION).orElseThrow())
                .startsWith("Trained on simulated people.");
    }

    @Test
    void everySectionOfTheStandardHasAField() {
        for (AtrsSection section : AtrsSection.values()) {
            assertThat(AtrsField.values()).extracting(AtrsField::section).contains(section);
        }
    }

    /** After a wanted change, run the tests with {@code -Dgolden=write} and read the difference. */
    private static void compare(String text, String name) throws IOException {
        if ("write".equals(System.getProperty("golden"))) {
            Files.writeString(Path.of("src/test/resources/iomtriage/evaluation/governance", name), text);
            return;
        }
        assertThat(text).isEqualTo(golden(name));
    }

    private static String golden(String name) throws IOException {
        try (InputStream file = Objects.requireNonNull(GovernanceTest.class.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
