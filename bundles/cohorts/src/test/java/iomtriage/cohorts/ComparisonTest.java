package iomtriage.cohorts;

import static iomtriage.cohorts.Simulated.AS_OF;
import static iomtriage.cohorts.Simulated.builtIn;
import static iomtriage.cohorts.Simulated.caseload;
import static iomtriage.cohorts.Simulated.convicted;
import static iomtriage.cohorts.Simulated.convictedTimes;
import static iomtriage.cohorts.Simulated.offended;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.cohort.Cohort;
import iomtriage.api.cohort.CohortRequest;
import iomtriage.api.cohort.CohortSurvey;
import iomtriage.api.cohort.FollowUp;
import iomtriage.api.cohort.LaterConduct;
import iomtriage.api.cohort.MakeUp;
import iomtriage.api.cohort.MakeUp.GroupLine;
import iomtriage.api.offence.OffenceGroup;
import iomtriage.cohorts.reference.ReferenceScore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static final SubjectId TWELVE = new SubjectId("c12");
    private static final SubjectId SIX = new SubjectId("c6");

    @Test
    void theOverlapTableOfASmallCaseloadIsAsPublished() throws IOException {
        assertThat(table(survey())).isEqualTo(golden("overlap.txt"));
    }

    @Test
    void theTablesAreTheSameOnOneThreadAndOnMany() throws Exception {
        String first = inPoolOf(1);
        assertThat(inPoolOf(7)).isEqualTo(first);
    }

    @Test
    void makeUpCountsGroupsHandedInApartAndThoseNotRecorded() {
        MakeUp six = survey().makeUp(Map.of(TWELVE, "B", SIX, "A", new SubjectId("c3"), "A")).stream()
                .filter(row -> row.definition().equals("ppo-six-convictions"))
                .findFirst()
                .orElseThrow();
        assertThat(six)
                .isEqualTo(new MakeUp(
                        "ppo-six-convictions",
                        List.of(new GroupLine("A", 1, 0, 2), new GroupLine("B", 1, 0, 1)),
                        new GroupLine("not recorded", 1, 0, 17)));
    }

    @Test
    void followUpSaysWhatACohortWouldHaveCoveredAndWhoDesistedAnyway() {
        FollowUp six = followUp(Map.of(
                TWELVE,
                new LaterConduct(6, 1, true),
                SIX,
                new LaterConduct(0, 0, false),
                new SubjectId("c3"),
                new LaterConduct(2, 1, true)));
        assertThat(six.followed()).isEqualTo(2);
        assertThat(six.notFollowed()).isOne();
        assertThat(six.offenceShare()).isEqualTo(OptionalDouble.of(0.75));
        assertThat(six.seriousHarmShare()).isEqualTo(OptionalDouble.of(0.5));
        assertThat(six.desisted()).containsExactly(SIX);
        assertThat(six.desistedShare()).isEqualTo(OptionalDouble.of(0.5));
    }

    @Test
    void nobodyFollowedUpIsNotNobodyReoffended() {
        FollowUp six = followUp(Map.of());
        assertThat(six.notFollowed()).isEqualTo(3);
        assertThat(six.offenceShare()).isEmpty();
        assertThat(six.desistedShare()).isEmpty();
        assertThat(six.desisted()).isEmpty();
    }

    @Test
    void laterConductThatContradictsItselfIsRefused() {
        assertThatThrownBy(() -> new LaterConduct(1, 2, true))
                .hasMessage("Later offences of serious harm must be 0 or more, and no more than all later offences."
                        + " Count each serious offence among the offences too.");
    }

    private static FollowUp followUp(Map<SubjectId, LaterConduct> later) {
        return survey().followUp(later).stream()
                .filter(row -> row.definition().equals("ppo-six-convictions"))
                .findFirst()
                .orElseThrow();
    }

    private static String inPoolOf(int threads) throws Exception {
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            return pool.submit(() -> table(survey())).get();
        } finally {
            pool.shutdown();
        }
    }

    private static CohortSurvey survey() {
        List<CaseRecord> people = new ArrayList<>();
        for (int i = 1; i <= 12; i++) {
            people.add(i % 3 == 0 ? convictedTimes("c" + i, i) : offended("o" + i, i, AS_OF));
        }
        for (int i = 13; i <= 20; i++) {
            people.add(Simulated.person("b" + i, convicted(OffenceGroup.BURGLARY_DOMESTIC, AS_OF.minusMonths(i))));
        }
        return builtIn(Map.of(
                        "c12", new ReferenceScore.Percent(91),
                        "b13", new ReferenceScore.Percent(75),
                        "b14", new ReferenceScore.NotScorable(List.of("sex")),
                        "b15", new ReferenceScore.Percent(72)))
                .survey(caseload(people), CohortRequest.asOf(AS_OF));
    }

    /** Every table of a survey as text. */
    private static String table(CohortSurvey survey) {
        StringBuilder text =
                new StringBuilder("cohort: members, not members, not decidable, just outside, just inside\n");
        for (Cohort cohort : survey.cohorts()) {
            text.append(cohort.definition()).append(": ").append(cohort.size());
            text.append(", ")
                    .append(cohort.notMembers())
                    .append(", ")
                    .append(cohort.notDecidable().size());
            text.append(", ")
                    .append(cohort.justOutside().size())
                    .append(", ")
                    .append(cohort.justInside().size());
            text.append(cohort.missing().isEmpty() ? "\n" : " " + cohort.missing() + "\n");
        }
        text.append("\npair that shares anybody: both, Jaccard, first in second, second in first\n");
        survey.overlaps().stream()
                .filter(row -> row.both() > 0)
                .forEach(row -> text.append(row.first() + " & " + row.second() + ": " + row.both()
                        + share(row.jaccard()) + share(row.firstInSecond()) + share(row.secondInFirst()) + "\n"));
        text.append("\nexactly these: people\n");
        survey.intersections()
                .forEach(row -> text.append(String.join(" & ", row.definitions()) + ": " + row.people() + "\n"));
        text.append("\n")
                .append(survey.cutoffs().stream()
                        .map(cutoff -> "top " + cutoff.rule().share() + " starts at " + cutoff.lowest() + " to "
                                + cutoff.highest())
                        .collect(Collectors.joining("\n")));
        return text.append("\n").toString();
    }

    private static String share(OptionalDouble share) {
        return String.format(Locale.ROOT, ", %.3f", share.orElseThrow());
    }

    private static String golden(String name) throws IOException {
        try (InputStream in = ComparisonTest.class.getResourceAsStream(name)) {
            return in == null ? "no such file" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
