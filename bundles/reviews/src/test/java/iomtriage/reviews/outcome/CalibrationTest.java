package iomtriage.reviews.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import iomtriage.api.caserecord.SubjectId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalibrationTest {

    private static final LocalDate FROM = LocalDate.of(2024, 1, 1);

    /** 100 people of 0.3 each: 30 expected, and by 1.96 times the square root of 21, 21.02 to 38.98. */
    @ParameterizedTest
    @CsvSource({"21, FEWER_THAN_PREDICTED", "22, NONE_SEEN", "30, NONE_SEEN", "38, NONE_SEEN", "39, MORE_THAN_PREDICTED"
    })
    void driftIsWhatChanceDoesNotExplain(int happened, Calibration.Drift drift) {
        Calibration.Tally all = Calibration.of("any", List.of("low"), known(100, happened, 0.3, "low"))
                .all();

        assertThat(all.expected()).isCloseTo(30, within(1e-9));
        assertThat(all.low()).isCloseTo(21.018, within(0.001));
        assertThat(all.high()).isCloseTo(38.982, within(0.001));
        assertThat(all.drift()).isEqualTo(drift);
    }

    @Test
    void ofFewPeopleNothingIsSaid() {
        assertThat(Calibration.of("any", List.of("low"), known(29, 29, 0.01, "low"))
                        .all()
                        .drift())
                .isEqualTo(Calibration.Drift.TOO_FEW_TO_SAY);
    }

    @Test
    void eachBandIsToldByItselfAndBandsOfNobodyAreNot() {
        List<Calibration.Known> known = new ArrayList<>(known(40, 4, 0.1, "low"));
        known.addAll(known(40, 36, 0.5, "high"));

        Calibration calibration = Calibration.of("any", List.of("low", "medium", "high"), known);

        assertThat(calibration.bands().keySet()).containsExactly("low", "high");
        assertThat(calibration.bands().get("low").drift()).isEqualTo(Calibration.Drift.NONE_SEEN);
        assertThat(calibration.bands().get("high").drift()).isEqualTo(Calibration.Drift.MORE_THAN_PREDICTED);
        assertThat(calibration.all().people()).isEqualTo(80);
    }

    private static List<Calibration.Known> known(int people, int happened, double probability, String band) {
        return IntStream.range(0, people)
                .mapToObj(each -> new Calibration.Known(probability, band, each < happened))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "true, 2024-01-01, -",
                "true, 2024-01-02, true",
                "true, 2025-01-01, true",
                "true, 2025-01-02, -",
                "false, 2024-12-31, -",
                "false, 2025-01-01, false",
                "false, 2025-06-01, false"
            })
    void aPredictionIsJudgedOnceItsWindowIsOverOrItHappened(boolean happened, LocalDate date, Boolean cameTrue) {
        OutcomeReport report = new OutcomeReport(new SubjectId("S-1"), "any", happened, date, OptionalLong.empty());

        assertThat(new Prediction(FROM, 12, 0.4, "low").cameTrue(List.of(report)))
                .isEqualTo(Optional.ofNullable(cameTrue));
    }
}
