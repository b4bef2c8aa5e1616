package iomtriage.spark;

import iomtriage.api.caseload.CaseEntry;
import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.finding.CaseRecordRefusedException;
import iomtriage.api.finding.Finding;
import iomtriage.api.finding.FindingCode;
import iomtriage.api.score.Explanation;
import iomtriage.api.score.Interval;
import iomtriage.api.score.Score;
import iomtriage.api.score.ScoreResult;
import iomtriage.features.FeatureCatalogue;
import iomtriage.scoring.CaseScoring;
import iomtriage.scoring.Scorer;
import iomtriage.scoring.caseload.CaseloadScorer;
import iomtriage.scoring.caseload.ScoredEntry;
import iomtriage.scoring.caseload.ScoredPerson;
import iomtriage.scoring.pack.ModelPack;
import iomtriage.scoring.pack.OutcomeModel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** The scores of one record as Spark keeps them. Not thread-safe: one for each task. */
final class RecordScores {

    /** A row without a record. */
    static final CaseEntry NOTHING = new CaseEntry.Unreadable(
            "",
            List.of(new Finding(
                    FindingCode.MISSING_FIELD,
                    "record",
                    "There is no record in this row.",
                    "Leave such rows out, or send the record.")));

    private static final int PLAIN = 7;
    private static final int EXPLAINED_MORE = 4;

    private final ModelPack pack;
    private final Scorer outcomes;
    private final CaseloadScorer scorer;
    private final CaseScoring scoring;
    private final boolean explained;

    RecordScores(ModelPack pack, boolean explained) {
        FeatureCatalogue catalogue = FeatureCatalogue.standard();
        this.pack = pack;
        this.outcomes = new Scorer(pack);
        this.scorer = new CaseloadScorer(catalogue, outcomes, 1);
        this.scoring = new CaseScoring(catalogue, () -> pack);
        this.explained = explained;
    }

    /**
     * What came of a record.
     *
     * @param scores a row for each outcome
     * @param findings what is wrong with it; then there are no scores
     */
    record Result(Row[] scores, List<Finding> findings) {}

    String pack() {
        return pack.summary().key().toString();
    }

    Result of(CaseRecord record, LocalDate asOf) {
        return explained ? explain(record, asOf) : score(record, asOf);
    }

    private Result score(CaseRecord record, LocalDate asOf) {
        ScoredEntry entry = scorer.score(record, asOf);
        if (entry instanceof ScoredEntry.Refused refused) {
            return new Result(new Row[0], refused.findings());
        }
        ScoredPerson person = (ScoredPerson) entry;
        List<Row> rows = new ArrayList<>();
        for (OutcomeModel model : pack.models()) {
            List<String> obstacles = outcomes.obstacles(model, person.row());
            rows.add(
                    obstacles.isEmpty()
                            ? RowFactory.create(values(model.outcome().id(), model.score(person.row()), 0))
                            : RowFactory.create(none(model.outcome().id(), obstacles, 0)));
        }
        return new Result(rows.toArray(Row[]::new), List.of());
    }

    private Result explain(CaseRecord record, LocalDate asOf) {
        try {
            Row[] rows = scoring.assess(record, asOf).results().stream()
                    .map(RecordScores::explained)
                    .toArray(Row[]::new);
            return new Result(rows, List.of());
        } catch (CaseRecordRefusedException refused) {
            return new Result(new Row[0], refused.findings());
        }
    }

    private static Row explained(ScoreResult result) {
        String outcome = result.outcome().id();
        if (result instanceof ScoreResult.NotScorable not) {
            return RowFactory.create(none(outcome, not.reasons(), EXPLAINED_MORE));
        }
        Object[] values = values(outcome, result.score().orElseThrow(), EXPLAINED_MORE);
        Explanation why = result.explanation().orElseThrow();
        boolean provisional = result instanceof ScoreResult.Provisional;
        values[PLAIN] = provisional;
        values[PLAIN + 1] = provisional
                ? ((ScoreResult.Provisional) result)
                        .missing().stream().map(each -> each.what()).toArray(String[]::new)
                : new String[0];
        values[PLAIN + 2] = why.base();
        values[PLAIN + 3] = why.contributions().stream()
                .map(each -> RowFactory.create(each.term(), each.logOdds(), each.reason()))
                .toArray(Row[]::new);
        return RowFactory.create(values);
    }

    private static Object[] values(String outcome, Score score, int more) {
        Object[] values = new Object[PLAIN + more];
        values[0] = outcome;
        values[1] = score.probability();
        values[2] = score.interval().map(Interval::low).orElse(null);
        values[3] = score.interval().map(Interval::high).orElse(null);
        values[4] = score.band().name();
        values[5] = score.logOdds();
        return values;
    }

    private static Object[] none(String outcome, List<String> reasons, int more) {
        Object[] values = new Object[PLAIN + more];
        values[0] = outcome;
        values[PLAIN - 1] = reasons.toArray(String[]::new);
        return values;
    }

    static Row[] rows(List<Finding> findings) {
        return findings.stream()
                .map(each -> RowFactory.create(each.field(), each.problem(), each.remedy()))
                .toArray(Row[]::new);
    }
}
