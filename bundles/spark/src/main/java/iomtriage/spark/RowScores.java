package iomtriage.spark;

import iomtriage.api.score.Band;
import iomtriage.api.score.ChanceBy;
import iomtriage.api.score.Explanation;
import iomtriage.api.score.Interval;
import iomtriage.api.score.MissingInformation;
import iomtriage.api.score.Score;
import iomtriage.api.score.ScoreResult;
import iomtriage.scoring.Scorer;
import iomtriage.scoring.pack.ModelPack;
import iomtriage.scoring.pack.OutcomeModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.catalyst.util.GenericArrayData;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/** The scores of one row of features as Spark itself keeps them. Not thread-safe: one for each task. */
final class RowScores {

    /** How many columns a score has, and how many more an explained one: see {@link ResultColumns}. */
    private static final int PLAIN = 8;

    private static final int EXPLAINED_MORE = 4;

    private final ModelPack pack;
    private final Scorer scorer;
    private final boolean explained;
    private final UTF8String key;
    private final List<UTF8String> outcomes;
    private final Map<Band, UTF8String> bands = new HashMap<>();

    RowScores(ModelPack pack, boolean explained) {
        this.pack = pack;
        this.scorer = new Scorer(pack);
        this.explained = explained;
        this.key = UTF8String.fromString(pack.summary().key().toString());
        this.outcomes = pack.models().stream()
                .map(model -> UTF8String.fromString(model.outcome().id()))
                .toList();
    }

    /** The pack's name and version. */
    UTF8String pack() {
        return key;
    }

    /** A row for each outcome. */
    ArrayData of(double[] row) {
        return new GenericArrayData(explained ? explain(row) : score(row));
    }

    private Object[] score(double[] row) {
        Object[] rows = new Object[outcomes.size()];
        for (int i = 0; i < rows.length; i++) {
            OutcomeModel model = pack.models().get(i);
            List<String> obstacles = scorer.obstacles(model, row);
            rows[i] = new GenericInternalRow(
                    obstacles.isEmpty()
                            ? values(outcomes.get(i), model.score(row), 0)
                            : none(outcomes.get(i), obstacles, 0));
        }
        return rows;
    }

    private Object[] explain(double[] row) {
        return scorer.results(row).stream().map(this::explained).toArray();
    }

    private InternalRow explained(ScoreResult result) {
        UTF8String outcome = text(result.outcome().id());
        if (result instanceof ScoreResult.NotScorable not) {
            return new GenericInternalRow(none(outcome, not.reasons(), EXPLAINED_MORE));
        }
        Object[] values = values(outcome, result.score().orElseThrow(), EXPLAINED_MORE);
        Explanation why = result.explanation().orElseThrow();
        List<MissingInformation> missing =
                result instanceof ScoreResult.Provisional provisional ? provisional.missing() : List.of();
        values[PLAIN] = !missing.isEmpty();
        values[PLAIN + 1] = texts(missing.stream().map(MissingInformation::what).toList());
        values[PLAIN + 2] = why.base();
        values[PLAIN + 3] = new GenericArrayData(why.contributions().stream()
                .map(each ->
                        new GenericInternalRow(new Object[] {text(each.term()), each.logOdds(), text(each.reason())}))
                .toArray());
        return new GenericInternalRow(values);
    }

    private Object[] values(UTF8String outcome, Score score, int more) {
        Object[] values = new Object[PLAIN + more];
        values[0] = outcome;
        values[1] = score.probability();
        values[2] = score.interval().map(Interval::low).orElse(null);
        values[3] = score.interval().map(Interval::high).orElse(null);
        values[4] = bands.computeIfAbsent(score.band(), band -> text(band.name()));
        values[5] = score.logOdds();
        values[6] = chances(score.when());
        return values;
    }

    /** Null where the model does not say when its outcome happens. */
    private static @Nullable ArrayData chances(List<ChanceBy> when) {
        return when.isEmpty()
                ? null
                : new GenericArrayData(
                        when.stream().mapToDouble(ChanceBy::chance).toArray());
    }

    private static Object[] none(UTF8String outcome, List<String> reasons, int more) {
        Object[] values = new Object[PLAIN + more];
        values[0] = outcome;
        values[PLAIN - 1] = texts(reasons);
        return values;
    }

    private static ArrayData texts(List<String> texts) {
        return new GenericArrayData(texts.stream().map(RowScores::text).toArray());
    }

    private static UTF8String text(String text) {
        return UTF8String.fromString(text);
    }
}
