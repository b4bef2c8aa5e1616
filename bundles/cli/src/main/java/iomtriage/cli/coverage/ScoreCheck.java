package iomtriage.cli.coverage;

import iomtriage.api.score.Interval;
import iomtriage.api.score.Score;
import iomtriage.cli.people.LabelledPeople;
import iomtriage.evaluation.governance.IntervalCheck.Figure;
import iomtriage.scoring.pack.ModelPack;
import iomtriage.scoring.pack.OutcomeModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Counts how often the intervals of one outcome's scores hold what other packs say, or a chance that is known. */
final class ScoreCheck {

    private static final double SINGLE = 0.83;
    private static final double NORMAL_95 = 1.959963984540054;

    private final String name;
    private final double[][] logOdds;
    private final double[][] low;
    private final double[][] high;

    /** @param packs made from other people each, all with the same outcomes */
    ScoreCheck(List<ModelPack> packs, int outcome, LabelledPeople scored) {
        this.name = scored.plan().outcome().name();
        this.logOdds = new double[packs.size()][scored.size()];
        this.low = new double[packs.size()][scored.size()];
        this.high = new double[packs.size()][scored.size()];
        for (int pack = 0; pack < packs.size(); pack++) {
            OutcomeModel model = packs.get(pack).models().get(outcome);
            for (int i = 0; i < scored.size(); i++) {
                fill(pack, i, model.score(scored.people().get(i).row()));
            }
        }
    }

    private void fill(int pack, int person, Score score) {
        Optional<Interval> interval = score.interval();
        logOdds[pack][person] = score.logOdds();
        low[pack][person] = interval.map(each -> logit(each.low())).orElse(score.logOdds());
        high[pack][person] = interval.map(each -> logit(each.high())).orElse(score.logOdds());
    }

    private static double logit(double chance) {
        return Math.log(chance / (1 - chance));
    }

    List<Figure> figures() {
        long inside = 0;
        long single = 0;
        double squares = 0;
        long pairs = 0;
        int packs = logOdds.length;
        int people = logOdds[0].length;
        double noise = Math.sqrt(1 + 1.0 / (packs - 1));
        for (int person = 0; person < people; person++) {
            double sum = 0;
            for (double[] each : logOdds) {
                sum += each[person];
            }
            for (int pack = 0; pack < packs; pack++) {
                double own = logOdds[pack][person];
                double others = (sum - own) / (packs - 1);
                // The mean of the others is itself off: its distance is brought down to that of a mean of very many.
                inside += holds(pack, person, own + (others - own) / noise) ? 1 : 0;
                for (int other = 0; other < packs; other++) {
                    if (other != pack) {
                        single += holds(pack, person, logOdds[other][person]) ? 1 : 0;
                        double apart = logOdds[other][person] - own;
                        double errors = Math.pow(error(pack, person), 2) + Math.pow(error(other, person), 2);
                        squares += errors == 0 ? 0 : apart * apart / errors;
                        pairs++;
                    }
                }
            }
        }
        return List.of(
                new Figure(
                        "Score, " + name + ": interval holds the mean of the other packs",
                        inside / (double) (packs * people),
                        0.92,
                        0.97,
                        (long) packs * people),
                new Figure(
                        "Score, " + name + ": interval holds what a single other pack says (about .83)",
                        single / (double) pairs,
                        SINGLE - 0.05,
                        SINGLE + 0.05,
                        pairs),
                new Figure(
                        "Score, " + name + ": standard deviation of the difference of two packs, in stated errors",
                        Math.sqrt(squares / pairs),
                        0.8,
                        1.2,
                        pairs));
    }

    private double error(int pack, int person) {
        return (high[pack][person] - low[pack][person]) / (2 * NORMAL_95);
    }

    private boolean holds(int pack, int person, double value) {
        return low[pack][person] <= value && value <= high[pack][person];
    }

    /**
     * How often intervals hold a chance that is known.
     *
     * @param truth the model that the outcomes were drawn from
     */
    List<Figure> truth(OutcomeModel truth, LabelledPeople scored) {
        double[] known = scored.people().stream()
                .mapToDouble(person -> truth.logOdds(person.row()))
                .toArray();
        double[] sorted = known.clone();
        Arrays.sort(sorted);
        String what = "Score, " + name + ": interval holds the true chance, where outcomes were drawn from a known one";
        return List.of(
                truth(what, known, Double.NEGATIVE_INFINITY),
                truth(what + ", of the half with the higher chances", known, sorted[sorted.length / 2]));
    }

    private Figure truth(String what, double[] known, double from) {
        long inside = 0;
        long checks = 0;
        for (int person = 0; person < known.length; person++) {
            for (int pack = 0; known[person] >= from && pack < logOdds.length; pack++) {
                inside += holds(pack, person, known[person]) ? 1 : 0;
                checks++;
            }
        }
        return new Figure(what, inside / (double) checks, 0.88, 1, checks);
    }

    static List<Figure> all(List<ModelPack> packs, List<LabelledPeople> scored) {
        List<Figure> figures = new ArrayList<>();
        for (int outcome = 0; outcome < scored.size(); outcome++) {
            figures.addAll(new ScoreCheck(packs, outcome, scored.get(outcome)).figures());
        }
        return figures;
    }
}
