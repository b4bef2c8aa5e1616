package iomtriage.pages.person.score;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.pages.frame.Words;
import iomtriage.scoring.reference.ReferenceScale;
import iomtriage.scoring.reference.ReferenceScore;
import iomtriage.scoring.reference.ReferenceScorers;
import iomtriage.scoring.reference.ReferenceWords;
import iomtriage.scoring.reference.ScoreForm;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The scores that probation works with, by the published rules, beside those of the pack. */
public final class OfficialScores {

    /** One score: the static form follows the dynamic one. */
    public record Row(String name, String figure, String basis) {}

    private final ReferenceScorers scorers = new ReferenceScorers();

    public void addTo(Map<String, Object> model, CaseRecord record, LocalDate asOf) {
        model.put("official", rows(record, asOf));
        model.put("officialSource", scorers.source());
    }

    private List<Row> rows(CaseRecord record, LocalDate asOf) {
        List<Row> rows = new ArrayList<>();
        scorers.official(record, asOf).forEach((scale, score) -> {
            rows.add(row(scale, score));
            if (score instanceof ReferenceScore.Scored scored && scored.form().kind() == ScoreForm.Kind.DYNAMIC) {
                rows.add(row(scale, scorers.inStaticForm(scale, record, asOf)));
            }
        });
        return rows;
    }

    private static Row row(ReferenceScale scale, ReferenceScore score) {
        return new Row(
                Words.capital(scale.label()),
                Words.capital(ReferenceWords.figure(score)),
                ReferenceWords.basis(score).stream().map(Words::capital).collect(Collectors.joining(". ")));
    }
}
