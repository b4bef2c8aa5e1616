package iomtriage.cohorts;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.caseload.CaseEntry;
import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.Event;
import iomtriage.api.caserecord.EventFlag;
import iomtriage.api.cohort.CohortDefinition;
import iomtriage.api.cohort.CohortRequest;
import iomtriage.api.cohort.rule.Count;
import iomtriage.api.cohort.rule.CountUnit;
import iomtriage.api.cohort.rule.Rule;
import iomtriage.api.cohort.rule.Window;
import iomtriage.api.oasys.NeedsAssessment;
import iomtriage.api.offence.OffenceGroup;
import iomtriage.cohorts.definition.ReadDefinition;
import iomtriage.cohorts.reference.Ogrs3TwoYears;
import iomtriage.cohorts.survey.PositionedSurvey;
import iomtriage.features.FeatureCatalogue;
import iomtriage.records.JsonCaseRecordReader;
import iomtriage.scoring.reference.ReferenceScale;
import iomtriage.scoring.reference.ReferenceScore;
import iomtriage.scoring.reference.ReferenceScorers;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The exact numbers that features, reference scorers and cohort definitions draw from the caseload that ships, as of three
 * dates, of people as they are recorded and of the same people with groups and dates missing. They count the same sanctions,
 * so a change to how one of them counts shows here.
 */
class ShippedCaseloadFingerprintTest {

    private static final Path FILE = Path.of("../../training-data/simulated/case-records.jsonl.gz");
    private static final List<LocalDate> DATES =
            List.of(LocalDate.of(2026, 1, 1), LocalDate.of(2024, 2, 29), LocalDate.of(2021, 8, 31));

    /** Sentences take long to write, so they are compared for one person in five only: odd, to meet people of both sorts. */
    private static final int IN_WORDS = 5;

    private static List<CaseRecord> people = List.of();

    @BeforeAll
    static void read() throws IOException {
        List<CaseRecord> read = new ArrayList<>();
        try (Stream<CaseEntry> entries =
                new JsonCaseRecordReader().jsonLines(FILE).entries()) {
            entries.map(entry -> ((CaseEntry.Readable) entry).record()).forEach(person -> {
                read.add(person);
                read.add(withGaps(person));
            });
        }
        people = List.copyOf(read);
    }

    /** The same person, with every third event not placed in a group and every fifth without the day of the offence. */
    private static CaseRecord withGaps(CaseRecord person) {
        CaseRecord.Builder gaps = CaseRecord.of(person.subject(), person.dateOfBirth(), person.sex());
        person.custody().forEach(gaps::custody);
        for (int i = 0; i < person.events().size(); i++) {
            Event event = person.events().get(i);
            gaps.event(Event.of(i % 3 == 0 ? OffenceGroup.UNKNOWN : event.group())
                    .flags(event.flags())
                    .offenceDate(i % 5 == 0 ? Optional.empty() : event.offenceDate())
                    .arrestDate(event.arrestDate())
                    .chargeDate(event.chargeDate())
                    .disposal(event.disposal())
                    .build());
        }
        return gaps.build();
    }

    @Test
    void featuresAreTheNumbersTheyWere() throws NoSuchAlgorithmException {
        FeatureCatalogue catalogue = FeatureCatalogue.standard();
        double[] row = new double[catalogue.size()];
        ByteBuffer bytes = ByteBuffer.allocate(Double.BYTES * row.length);
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (LocalDate asOf : DATES) {
            for (CaseRecord person : people) {
                catalogue.extract(person, asOf, row, 0);
                bytes.clear();
                for (double value : row) {
                    bytes.putLong(Double.doubleToLongBits(value));
                }
                digest.update(bytes.array());
            }
        }
        assertThat(text(digest)).isEqualTo("3e7eb459547011acde1d34069a09ff8714067db6ebea0570480d5fc6bfe75996");
    }

    @Test
    void referenceScoresAreTheNumbersTheyWere() throws NoSuchAlgorithmException {
        assertThat(referenceScores(ShippedCaseloadFingerprintTest::withoutAnswers))
                .as("in the static form")
                .isEqualTo("663ac50a1ae6a3e9d63255c7c44b79634b1e02d960de51d83579cd9ac7941e6d");
        assertThat(referenceScores(UnaryOperator.identity()))
                .as("in the dynamic form where the newest assessment answers what it asks")
                .isEqualTo("6c327f7480000661c83f3fd53b164fbccd007a57bc56a8b86953b3e113a58cb2");
    }

    private static String referenceScores(UnaryOperator<CaseRecord> seen) throws NoSuchAlgorithmException {
        ReferenceScorers scorers = new ReferenceScorers();
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        List<CaseRecord> records = people.stream().map(seen).toList();
        for (LocalDate asOf : DATES) {
            for (CaseRecord record : records) {
                for (ReferenceScale scale :
                        EnumSet.range(ReferenceScale.OGRS3_ONE_YEAR, ReferenceScale.OGRS4_SERIOUS_VIOLENT)) {
                    add(digest, text(scorers.score(scale, record, asOf)));
                }
            }
        }
        return text(digest);
    }

    private static String text(ReferenceScore score) {
        return score instanceof ReferenceScore.Scored scored
                ? scored.logOdds() + " " + scored.contributions()
                : score.toString();
    }

    private static CaseRecord withoutAnswers(CaseRecord person) {
        return person.toBuilder()
                .needs(person.needs().stream()
                        .map(each -> new NeedsAssessment(each.completed(), each.sections()))
                        .toList())
                .build();
    }

    @Test
    void membersAndTheirCountsAreWhatTheyWere() throws NoSuchAlgorithmException {
        List<CohortDefinition> definitions = new ArrayList<>(Cohorts.builtIn().definitions());
        definitions.addAll(everyCount());
        Cohorts cohorts = new Cohorts(definitions, List.of(new Ogrs3TwoYears()));
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (LocalDate asOf : DATES) {
            CohortPass pass = cohorts.pass(CohortRequest.asOf(asOf));
            PositionedSurvey survey =
                    pass.survey(people.stream().map(pass::read).toList());
            for (int person = 0; person < people.size(); person++) {
                for (int definition = 0; definition < definitions.size(); definition++) {
                    digest.update((byte) (survey.isMember(definition, person) ? 1 : 0));
                }
                if (person % IN_WORDS == 0) {
                    add(digest, survey.standings(person).toString());
                }
            }
        }
        assertThat(text(digest)).isEqualTo("dd0a404bbe0134b0bfb29939b91bce0d7bcb9e8624c4dc13b0d5ef1497d3d348");
    }

    /** A definition for each unit over each window, for anything, for some groups and for a flag. */
    private static List<CohortDefinition> everyCount() {
        List<CohortDefinition> definitions = new ArrayList<>();
        for (CountUnit unit : CountUnit.values()) {
            for (Window window : List.of(
                    new Window.Ever(),
                    new Window.LastMonths(24),
                    new Window.AnyMonths(3),
                    new Window.YearsAfterFirstSanction(2))) {
                definitions.add(definition(definitions.size(), new Count(unit, window, Set.of(), Set.of())));
                definitions.add(definition(
                        definitions.size(),
                        new Count(
                                unit,
                                window,
                                EnumSet.of(OffenceGroup.ACQUISITIVE_VIOLENCE, OffenceGroup.THEFT_NON_MOTOR),
                                Set.of())));
                definitions.add(definition(
                        definitions.size(), new Count(unit, window, Set.of(), EnumSet.of(EventFlag.DOMESTIC_ABUSE))));
            }
        }
        return definitions;
    }

    private static CohortDefinition definition(int number, Count count) {
        return new ReadDefinition(
                "count-" + number, "1.0.0", "Count " + number, "test", "", new Rule.AtLeast(count, 3));
    }

    private static void add(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }
}
