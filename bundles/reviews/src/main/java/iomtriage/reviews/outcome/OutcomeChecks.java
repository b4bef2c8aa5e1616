package iomtriage.reviews.outcome;

import iomtriage.api.review.ReviewFinding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Says everything that is wrong with a report before it is put on record. */
final class OutcomeChecks {

    private final Set<String> predicted;
    private final LocalDate earliest;
    private final LocalDate today;

    /**
     * @param predicted ids of the outcomes that the pack in service predicts
     * @param earliest the first day on which anything could have happened that was predicted
     */
    OutcomeChecks(Set<String> predicted, LocalDate earliest, LocalDate today) {
        this.predicted = predicted;
        this.earliest = earliest;
        this.today = today;
    }

    /** @param onRecord what counts about the person */
    List<ReviewFinding> findings(OutcomeReport report, List<RecordedOutcome> onRecord) {
        List<ReviewFinding> findings = new ArrayList<>();
        if (!predicted.contains(report.outcome())) {
            findings.add(new ReviewFinding(
                    "outcome",
                    "It must be the id of an outcome of the pack in service: "
                            + String.join(", ", predicted.stream().sorted().toList()) + "."));
        }
        if (report.date().isAfter(today)) {
            findings.add(
                    new ReviewFinding("date", "It must not lie in the future: report what is known to have happened."));
        }
        if (report.date().isBefore(earliest)) {
            findings.add(new ReviewFinding(
                    "date",
                    "It must not be before " + earliest
                            + ": nobody was ranked here as of an earlier day, so nothing was"
                            + " predicted that could have happened before."));
        }
        corrected(report, onRecord).ifPresent(findings::add);
        onRecord.stream()
                .filter(each -> report.corrects().stream().noneMatch(number -> number == each.number()))
                .filter(each -> contradict(report, each.report()))
                .map(each -> new ReviewFinding(
                        "happened",
                        "It contradicts entry " + each.number() + ", by which it had "
                                + (each.report().happened() ? "happened by then" : "not happened until later")
                                + ". If that was wrong, say so: \"corrects\": " + each.number() + "."))
                .forEach(findings::add);
        return findings;
    }

    private static Optional<ReviewFinding> corrected(OutcomeReport report, List<RecordedOutcome> onRecord) {
        boolean known = report.corrects().stream()
                .allMatch(number -> onRecord.stream()
                        .anyMatch(each -> each.number() == number
                                && each.report().outcome().equals(report.outcome())));
        return known
                ? Optional.empty()
                : Optional.of(new ReviewFinding(
                        "corrects",
                        "It must be the number of a report of the same outcome about this person that counts: read them with"
                                + " GET /api/v1/outcomes."));
    }

    /** Not until a day, and yet on that day or before. */
    private static boolean contradict(OutcomeReport one, OutcomeReport other) {
        if (!one.outcome().equals(other.outcome()) || one.happened() == other.happened()) {
            return false;
        }
        OutcomeReport happened = one.happened() ? one : other;
        OutcomeReport not = one.happened() ? other : one;
        return !happened.date().isAfter(not.date());
    }
}
