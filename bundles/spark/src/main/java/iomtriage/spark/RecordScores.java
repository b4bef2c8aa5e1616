package iomtriage.spark;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.finding.CaseRecordRefusedException;
import iomtriage.api.finding.Finding;
import iomtriage.api.score.Explanation;
import iomtriage.api.score.Interval;
import iomtriage.api.score.MissingInformation;
import iomtriage.api.score.Score;
import iomtriage.api.score.ScoreResult;
import iomtriage.features.FeatureCatalogue;
import iomtriage.scoring.CaseScoring;
import iomtriage.scoring.Scorer;
import iomtriage.scoring.pack.ModelPack;
import iomtriage.scoring.pack.OutcomeModel;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** The scores of one record as Spark keeps them. Not thread-safe: one for each task. */
final class RecordScores {

    /** How many columns a score has, and how many more an explained one: see {@link ResultColumns}. */
    private static final int PLAIN = 7;

    private static final int EXPLAINED_MORE = 4;

    private final ModelPack pack;
    private final Scorer scorer;
    private final CaseScoring scoring;
    private final boolean explained;

    RecordScores(ModelPack pack, boolean explained) {
        this.pack = pack;
        this.scorer = new Scorer(pack);
        this.scoring = new CaseScoring(FeatureCatalogue.standard(), () -> pack);
        this.explained = explained;
    }

    /**
     * The result of a record.
     *
     * @param scores a row for each outcome
     * @param findings what is wrong with it; then there are no scores
     */
    record Result(Row[] scores, List<Finding> findings) {}

    String pack() {
        return pack.summary().key().toString();
    }

    Result of(CaseRecord record, LocalDate asOf) {
        try {
            return new Result(explained ? explain(record, asOf) : score(record, asOf), List.of());
        } catch (CaseRecordRefusedException refused) {
            return new Result(new Row[0], refused.findings());
        }
    }

    private Row[] score(CaseRecord record, LocalDate asOf) {
        double[] row = scoring.row(record, asOf);
        return pack.models().stream().map(model -> score(model, row)).toArray(Row[]::new);
    }

    private Row score(OutcomeModel model, double[] row) {
        List<String> obstacles = scorer.obstacles(model, row);
        String outcome = model.outcome().id();
        return RowFactory.create(
                obstacles.isEmpty() ? values(outcome, model.score(row), 0) : none(outcome, obstacles, 0));
    }

    private Row[] explain(CaseRecord record, LocalDate asOf) {
        return scoring.assess(record, asOf).results().stream()
                .map(RecordScores::explained)
                .toArray(Row[]::new);
    }

    private static Row explained(ScoreResult result) {
        String outcome = result.outcome().id();
        if (result instanceof ScoreResult.NotScorable not) {
            return RowFactory.create(none(outcome, not.reasons(), EXPLAINED_MORE));
        }
        Object[] values = values(outcome, result.score().orElseThrow(), EXPLAINED_MORE);
        Explanation why = result.explanation().orElseThrow();
        List<MissingInformation> missing =
                result instanceof ScoreResult.Provisional provisional ? provisional.missing() : List.of();
        values[PLAIN] = !missing.isEmpty();
        values[PLAIN + 1] = missing.stream().map(MissingInformation::what).toArray(String[]::new);
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
}
