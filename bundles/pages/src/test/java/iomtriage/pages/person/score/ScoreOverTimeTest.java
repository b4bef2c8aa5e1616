package iomtriage.pages.person.score;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.score.Band;
import iomtriage.api.score.Explanation;
import iomtriage.api.score.Interval;
import iomtriage.api.score.Outcome;
import iomtriage.api.score.OutcomeKind;
import iomtriage.api.score.Score;
import iomtriage.api.score.ScoreResult;
import iomtriage.api.score.VersionedId;
import iomtriage.scoring.ScoredAssessment;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScoreOverTimeTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final Outcome OUTCOME =
            new Outcome("gang", "gang violence", OutcomeKind.SERIOUS_HARM, 24, "An offence.");

    @Test
    void theIntervalIsABandAroundTheLine() {
        ScoreOverTime.Drawn drawn = draw(List.of());

        assertThat(drawn.figure())
                .containsOnlyOnce("<path class=\"iom-band\" d=\"M70 ")
                .containsOnlyOnce("<path class=\"iom-line\" d=\"M70 ");
        assertThat(drawn.rows().get(0)).isEqualTo(new ScoreOverTime.Row("day 0", "2%", "1% to 3%", ""));
    }

    @Test
    void theAxisOfARareOutcomeEndsWhereItsChancesDo() {
        assertThat(draw(List.of()).figure())
                .contains(">6%</text>", ">2%</text>")
                .doesNotContain(">100%</text>");
    }

    @Test
    void aDecisionHasItsLineInTheFigureAndItsRowInTheTableWithTheChanceThatWasShown() {
        ScoreOverTime.Drawn drawn = draw(List.of(mark(1, 10, Map.of("gang", 0.024)), mark(2, 400, Map.of())));

        assertThat(drawn.figure()).contains("<line class=\"iom-cut\"", ">1</text>", ">2</text>");
        assertThat(drawn.rows())
                .extracting(ScoreOverTime.Row::day)
                .containsExactly("day 0", "day 10", "day 100", "day 200", "day 400");
        assertThat(drawn.rows().get(1))
                .isEqualTo(new ScoreOverTime.Row("day 10", "2%", "", "Decision 1: accept, by Sam"));
        assertThat(drawn.rows().get(4).chance()).isEqualTo("not shown");
    }

    @Test
    void decisionsOfOneDayShareALine() {
        assertThat(draw(List.of(mark(1, 10, Map.of()), mark(2, 10, Map.of()))).figure())
                .contains(">1, 2</text>")
                .containsOnlyOnce("iom-cut");
    }

    @Test
    void oneDayIsNoCourse() {
        assertThat(ScoreOverTime.draw(List.of(point(0, 0.02)), List.of())).isEmpty();
    }

    private static ScoreOverTime.Drawn draw(List<ScoreOverTime.Mark> marks) {
        return ScoreOverTime.draw(List.of(point(0, 0.02), point(100, 0.05), point(200, 0.03)), marks)
                .get(0);
    }

    private static ScoreOverTime.Mark mark(int number, int day, Map<String, Double> seen) {
        return new ScoreOverTime.Mark(number, FIRST.plusDays(day), "day " + day, "accept, by Sam", seen);
    }

    private static ScoreOverTime.Point point(int day, double chance) {
        Score score = new Score(0, chance, Interval.between(chance - 0.01, chance + 0.01), new Band("low", 0));
        ScoreResult result = new ScoreResult.Scored(OUTCOME, score, new Explanation("people", 0, List.of(), 0));
        LocalDate on = FIRST.plusDays(day);
        return new ScoreOverTime.Point(
                on,
                "day " + day,
                new ScoredAssessment(
                        new SubjectId("somebody"), on, new VersionedId("small", "1"), "none", List.of(result)));
    }
}
