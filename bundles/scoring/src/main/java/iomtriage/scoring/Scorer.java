package iomtriage.scoring;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.score.Assessment;
import iomtriage.api.score.Explanation;
import iomtriage.api.score.MissingInformation;
import iomtriage.api.score.ScoreResult;
import iomtriage.scoring.pack.ModelPack;
import iomtriage.scoring.pack.OutcomeModel;
import iomtriage.scoring.pack.layout.Phrasing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Turns a feature row into one sealed result for each outcome of a pack. Immutable and thread-safe. */
public final class Scorer {

    private final ModelPack pack;
    private final Eligibility eligibility;
    private final MissingInformationFinder finder;

    /** @param pack the pack it scores with, whatever is in service later */
    public Scorer(ModelPack pack) {
        this.pack = pack;
        this.eligibility = new Eligibility(pack.layout());
        this.finder = new MissingInformationFinder(pack);
    }

    /** {@return the pack it scores with} */
    public ModelPack pack() {
        return pack;
    }

    /**
     * {@return why a person cannot be scored for an outcome, each a sentence; empty if nothing stands in the way}
     *
     * @param model the model of the outcome
     * @param row one row of the pack's layout, as long as it has features; not a number where something is missing
     */
    public List<String> obstacles(OutcomeModel model, double[] row) {
        return eligibility.obstacles(model, row);
    }

    /**
     * {@return every outcome for one row of the pack's layout, its reasons said by themselves}
     *
     * @param subject whom it is about
     * @param asOf the day as of which the record was read
     * @param row one row of the pack's layout, as long as it has features; not a number where something is missing
     */
    public Assessment assess(SubjectId subject, LocalDate asOf, double[] row) {
        return assess(subject, asOf, row, pack.layout());
    }

    /**
     * {@return every outcome for one row of the pack's layout, its reasons said as told}
     *
     * @param subject whom it is about
     * @param asOf the day as of which the record was read
     * @param row one row of the pack's layout, as long as it has features; not a number where something is missing
     * @param phrasing how a value is said in a reason
     */
    public Assessment assess(SubjectId subject, LocalDate asOf, double[] row, Phrasing phrasing) {
        return new ScoredAssessment(subject, asOf, pack.summary().key(), RowDigest.of(row), results(row, phrasing));
    }

    /**
     * {@return the same results, of whomever they are: one for each outcome, in the pack's order}
     *
     * @param row one row of the pack's layout, as long as it has features; not a number where something is missing
     */
    public List<ScoreResult> results(double[] row) {
        return results(row, pack.layout());
    }

    private List<ScoreResult> results(double[] row, Phrasing phrasing) {
        Phrasing alone = new CachedPhrasing(phrasing, row.length);
        Phrasing together = new CachedPhrasing(pack.layout(), row.length);
        List<List<String>> obstacles =
                pack.models().stream().map(model -> obstacles(model, row)).toList();
        // Looking for what is missing takes longest, and says nothing of a person whom no model may score.
        List<List<MissingInformation>> missing =
                obstacles.stream().anyMatch(List::isEmpty) ? finder.missing(row) : List.of();
        List<ScoreResult> results = new ArrayList<>();
        for (int i = 0; i < pack.models().size(); i++) {
            OutcomeModel model = pack.models().get(i);
            results.add(
                    obstacles.get(i).isEmpty()
                            ? result(model, missing.get(i), row, model.explain(row, alone, together))
                            : new ScoreResult.NotScorable(model.outcome(), obstacles.get(i)));
        }
        return results;
    }

    private static ScoreResult result(
            OutcomeModel model, List<MissingInformation> missing, double[] row, Explanation why) {
        return missing.isEmpty()
                ? new ScoreResult.Scored(model.outcome(), model.score(row), why)
                : new ScoreResult.Provisional(model.outcome(), model.score(row), why, missing);
    }
}
