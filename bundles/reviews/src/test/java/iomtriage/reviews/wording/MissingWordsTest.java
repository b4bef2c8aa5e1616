package iomtriage.reviews.wording;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.score.Band;
import iomtriage.api.score.Explanation;
import iomtriage.api.score.MissingInformation;
import iomtriage.api.score.Outcome;
import iomtriage.api.score.OutcomeKind;
import iomtriage.api.score.Score;
import iomtriage.api.score.ScoreResult;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How far a score could move is said in whole per cent; what would read the same twice is said to stay. */
class MissingWordsTest {

    private static final Outcome OUTCOME =
            new Outcome("any", "any proven reoffence", OutcomeKind.REOFFENDING, 24, "A sanction.");

    private record Missing(double lowest, double highest) implements MissingInformation {
        @Override
        public String what() {
            return "a needs assessment";
        }

        @Override
        public List<String> features() {
            return List.of("need_drug_misuse");
        }

        @Override
        public String ask() {
            return "Ask probation.";
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            .9751 | .9849 | Whatever it says, any proven reoffence would stay at about 98%.
            .98   | .98   | Whatever it says, any proven reoffence would stay at about 98%.
            .9749 | .9849 | It could move any proven reoffence to anything from 97% to 98%.
            .001  | .004  | Whatever it says, any proven reoffence would stay at about less than 1%.
            """)
    void aRangeThatReadsTheSameAtBothEndsIsSaidToStay(double lowest, double highest, String said) {
        ScoreResult result = new ScoreResult.Provisional(
                OUTCOME,
                new Score(0, .98, Optional.empty(), new Band("high", 0)),
                new Explanation("people", 0, List.of(), 0),
                List.of(new Missing(lowest, highest)));

        assertThat(ScoreWords.missing(result)).containsExactly("Ask probation. " + said);
    }
}
