package iomtriage.programme;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.evaluation.matching.MatchingSettings;
import iomtriage.evaluation.report.EvaluationReport;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecordOrderTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    private static String page(List<CaseRecord> records) {
        ProgrammePeople.Gathered people = new ProgrammePeople(
                        List.of(SimulatedCaseload.with(records)),
                        SchemeSource.records(),
                        SimulatedCaseload.TO,
                        List.of("sex"),
                        1)
                .gather(read -> {});
        return new EvaluationReport(
                        "Does it work?",
                        ProgrammeResult.of(people, MatchingSettings.standard(), 1)
                                .sections())
                .html();
    }

    @Test
    void shuffledRecordsGiveTheSamePageByteForByte() {
        List<CaseRecord> records = SimulatedCaseload.of(0.5, 1).records().toList();
        List<CaseRecord> shuffled = new ArrayList<>(records);
        Collections.shuffle(shuffled, new Random(7));
        assertThat(page(shuffled)).isEqualTo(page(records));
    }

    @Test
    void nobodyIsLeftOutWhereEverybodyCanBeUsed() {
        RiskSetDraw small = new RiskSetDraw(Map.of(DAY, 1, DAY.plusDays(1), 1), 100_000, 1);
        assertThat(small.leavesOut()).isFalse();
        assertThat(small.takes("anybody", DAY)).isTrue();
        assertThat(new RiskSetDraw(small.participants(), 100_001, 1).leavesOut())
                .isTrue();
    }

    @Test
    void ofALargeRiskSetAsManyAreTakenAsAreSaidAndOthersOnAnotherDayOrBySeed() {
        RiskSetDraw draw = new RiskSetDraw(Map.of(DAY, 2, DAY.plusDays(1), 2), 200_000, 1);
        List<Integer> taken = taken(draw, DAY);
        // 2,000 of 200,000: a standard deviation is 44.
        assertThat(taken).hasSizeBetween(1_800, 2_200);
        assertThat(both(taken, taken(draw, DAY.plusDays(1)))).hasSizeLessThan(60);
        assertThat(both(taken, taken(new RiskSetDraw(draw.participants(), 200_000, 2), DAY)))
                .hasSizeLessThan(60);
    }

    private static List<Integer> taken(RiskSetDraw draw, LocalDate day) {
        return IntStream.range(0, 200_000)
                .filter(person -> draw.takes("P" + person, day))
                .boxed()
                .toList();
    }

    private static List<Integer> both(List<Integer> one, List<Integer> other) {
        List<Integer> both = new ArrayList<>(one);
        both.retainAll(new HashSet<>(other));
        return both;
    }
}
