package iomtriage.rest.health;

import iomtriage.api.review.StoreUnavailableException;
import iomtriage.http.RequestMetrics;
import iomtriage.lists.OutcomeFollowUp;
import iomtriage.reviews.outcome.Calibration;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Whether what happens has moved away from what is predicted, for those who watch the service: counts, nobody's name. */
public final class OutcomeMetrics {

    private static final String OUTCOME = "outcome";

    private OutcomeMetrics() {}

    public static void add(RequestMetrics metrics, OutcomeFollowUp followUp) {
        metrics.gauges(
                "iomtriage_outcome_people",
                "People of whom it is known whether a prediction of the pack in service came true.",
                OUTCOME,
                () -> each(followUp, calibration -> calibration.all().people()));
        metrics.gauges(
                "iomtriage_outcome_happened",
                "How many of them had the outcome.",
                OUTCOME,
                () -> each(followUp, calibration -> calibration.all().happened()));
        metrics.gauges(
                "iomtriage_outcome_expected",
                "How many of them were predicted to have it.",
                OUTCOME,
                () -> each(followUp, calibration -> calibration.all().expected()));
        metrics.gauges(
                "iomtriage_outcome_drift",
                "1 where more had it than chance explains, -1 where fewer had it, 0 where neither can be said.",
                OUTCOME,
                () -> each(followUp, OutcomeMetrics::drift));
    }

    private static double drift(Calibration calibration) {
        return switch (calibration.all().drift()) {
            case MORE_THAN_PREDICTED -> 1;
            case FEWER_THAN_PREDICTED -> -1;
            default -> 0;
        };
    }

    private static Map<String, Double> each(OutcomeFollowUp followUp, ToDoubleFunction<Calibration> figure) {
        try {
            return followUp.calibrations().stream()
                    .collect(Collectors.toMap(Calibration::outcome, figure::applyAsDouble));
        } catch (StoreUnavailableException down) {
            // No figure is told rather than an old one.
            return Map.of();
        }
    }
}
