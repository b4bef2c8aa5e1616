package iomtriage.cli.people;

import iomtriage.api.finding.Finding;
import iomtriage.api.finding.FindingCode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads when an outcome happened to people, from a table of days beside their case records: a column for each outcome, blank where it
 * had not happened by the first day of which nothing is known any more, which stands in the column {@value #UNTIL}. A day is counted in
 * months from the as-of date, and an outcome happens in the middle of its day.
 */
final class OutcomeDays {

    /** The column that tells a table of days from one of 0 and 1. */
    static final String UNTIL = "followed-until";

    /**
     * Outcomes are defined within months of the calendar, and the chance by the last month is that of the outcome: an area plans by it,
     * and nobody knows on the as-of date how long somebody will be inside. Whether they are inside then is a feature.
     */
    static final String CUSTODY_COUNTS = " Months are those of the calendar: time in custody is not taken out.";

    private final OutcomeFile file;
    private final LocalDate asOf;

    OutcomeDays(OutcomeFile file, LocalDate asOf) {
        this.file = file;
        this.asOf = asOf;
    }

    /** Adds what became of a person, or says all that is wrong with it. */
    void add(Person person, String outcome, Labels labels, FindingLog log) {
        String reference = person.reference();
        if (file.text(reference, UNTIL).isEmpty()) {
            labels.add(person, "", reference);
            return;
        }
        List<Finding> findings = new ArrayList<>();
        Optional<LocalDate> until = day(reference, UNTIL, findings);
        Optional<LocalDate> day = day(reference, outcome, findings);
        if (until.isPresent() && day.isPresent() && !day.get().isBefore(until.get())) {
            findings.add(new Finding(
                    FindingCode.DATES_OUT_OF_ORDER,
                    outcome,
                    "It is not before the day in \"" + UNTIL + "\", from which on nothing is known.",
                    "Correct one of the two days."));
        }
        if (!findings.isEmpty()) {
            log.addFor(reference, findings);
            return;
        }
        labels.add(
                person.followed(day.map(each -> months(each, 0.5)).orElseGet(() -> months(until.orElseThrow(), 0))),
                day.isPresent() ? "1" : "0",
                reference);
    }

    private Optional<LocalDate> day(String reference, String column, List<Finding> findings) {
        String text = file.text(reference, column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.isBefore(asOf)) {
                findings.add(new Finding(
                        FindingCode.DATES_OUT_OF_ORDER,
                        column,
                        "It is before the as-of date, from which outcomes are counted.",
                        "Give the first day from then on, or read the records as of an earlier day."));
            }
            return Optional.of(day);
        } catch (DateTimeParseException noDay) {
            findings.add(new Finding(
                    FindingCode.IMPOSSIBLE_DATE,
                    column,
                    "It is no day.",
                    "Write days as 2026-01-31, or leave it blank."));
            return Optional.empty();
        }
    }

    /** Months from the as-of date, each as long as it is. */
    private double months(LocalDate day, double ofTheDay) {
        long whole = ChronoUnit.MONTHS.between(asOf, day);
        LocalDate begun = asOf.plusMonths(whole);
        return whole
                + (ChronoUnit.DAYS.between(begun, day) + ofTheDay)
                        / ChronoUnit.DAYS.between(begun, asOf.plusMonths(whole + 1));
    }
}
