package iomtriage.reviews.outcome;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What was predicted about a person.
 *
 * @param from the day from which the window counts
 * @param months how long the window is
 * @param probability the chance of the outcome within the window, 0 to 1
 * @param band name of the band
 */
public record Prediction(LocalDate from, int months, double probability, String band) {

    /**
     * Whether it came true; empty while that cannot be told, because the window is not over or nobody has said what became of
     * the person until its end.
     *
     * @param reports what counts about the person and this outcome
     */
    public Optional<Boolean> cameTrue(List<OutcomeReport> reports) {
        LocalDate end = from.plusMonths(months);
        if (reports.stream()
                .anyMatch(each -> each.happened()
                        && each.date().isAfter(from)
                        && !each.date().isAfter(end))) {
            return Optional.of(true);
        }
        return reports.stream()
                        .anyMatch(each -> !each.happened() && !each.date().isBefore(end))
                ? Optional.of(false)
                : Optional.empty();
    }
}
