package iomtriage.shell;

import iomtriage.api.caseload.CaseEntry;
import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.finding.CaseRecordRefusedException;
import iomtriage.api.finding.Finding;
import iomtriage.api.score.Assessment;
import iomtriage.api.score.ScoreResult;
import iomtriage.api.score.ScoringService;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Scores one person after another and prints the results, a line each. */
public final class ScoreText {

    private final ScoringService scoring;
    private final UnaryOperator<CaseRecord> read;
    private final Consumer<Assessment> scored;

    /**
     * @param read what of a record may be read
     * @param scored told of each person, before anything is shown
     */
    public ScoreText(ScoringService scoring, UnaryOperator<CaseRecord> read, Consumer<Assessment> scored) {
        this.scoring = scoring;
        this.read = read;
        this.scored = scored;
    }

    /** One entry of a caseload. */
    public String of(CaseEntry entry, LocalDate asOf) {
        return entry instanceof CaseEntry.Unreadable unreadable
                ? unreadable.reference() + refused(unreadable.findings())
                : scores(((CaseEntry.Readable) entry).record(), asOf);
    }

    private String scores(CaseRecord record, LocalDate asOf) {
        try {
            Assessment assessment = scoring.assess(read.apply(record), asOf);
            scored.accept(assessment);
            return assessment.subject().value()
                    + assessment.results().stream().map(ScoreText::line).collect(Collectors.joining());
        } catch (CaseRecordRefusedException refused) {
            return record.subject().value() + refused(refused.findings());
        }
    }

    private static String refused(List<Finding> findings) {
        return "\n  refused: "
                + findings.stream()
                        .map(each -> each.field() + ": " + each.problem() + " " + each.remedy())
                        .collect(Collectors.joining("\n           "));
    }

    private static String line(ScoreResult result) {
        String what = "\n  " + result.outcome().name() + ", " + result.outcome().windowMonths() + " months: ";
        if (result instanceof ScoreResult.NotScorable none) {
            return what + "not scorable. " + String.join(" ", none.reasons());
        }
        return what
                + percent(result)
                + (result instanceof ScoreResult.Provisional
                        ? ", provisional: something missing could still move it"
                        : "");
    }

    private static String percent(ScoreResult result) {
        return result.score()
                .map(score -> String.format(
                        Locale.UK,
                        "%.1f%%, %s",
                        100 * score.probability(),
                        score.band().name()))
                .orElseThrow();
    }
}
