package iomtriage.cli.coverage;

import iomtriage.api.place.PlaceRange;
import iomtriage.api.place.RankInterval;
import iomtriage.evaluation.governance.IntervalCheck.Figure;
import iomtriage.ranking.Ranker;
import iomtriage.scoring.caseload.ScoredCaseload;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Counts how often the intervals of ranks hold other packs' ranks, and whether chances of a place above the line come true. */
final class RankCheck {

    private static final int TENTHS = 10;
    private static final double CLOSE = 0.05;

    /** Fewer chances of one tenth tell nothing of whether they come true. */
    private static final int ENOUGH = 200;

    private final int capacity;
    private final RankInterval[][] intervals;
    private final int[][] ranks;
    private final double[][] chances;
    private final boolean[][] above;

    /** @param scored the same people, as each pack scores them */
    RankCheck(Ranker ranker, List<ScoredCaseload> scored, int capacity) {
        int packs = scored.size();
        int people = scored.get(0).people().size();
        this.capacity = capacity;
        this.intervals = new RankInterval[packs][people];
        this.ranks = new int[packs][people];
        this.chances = new double[packs][people];
        this.above = new boolean[packs][people];
        for (int pack = 0; pack < packs; pack++) {
            ListedCaseload listed = ListedCaseload.of(ranker, scored.get(pack), capacity);
            int filled = listed.list().cutLine(0).filled();
            for (int place = 1; place <= listed.personAt().length; place++) {
                int person = listed.personAt()[place - 1];
                PlaceRange range = listed.list().range(place);
                intervals[pack][person] = range.interval().orElse(null);
                ranks[pack][person] = range.rank();
                chances[pack][person] = range.chanceAbove().orElse(Double.NaN);
                above[pack][person] = place <= filled;
            }
        }
    }

    /** Of ranks, which do not depend on the capacity. */
    List<Figure> ranks(int first) {
        long inside = 0;
        long single = 0;
        long checks = 0;
        long pairs = 0;
        int packs = ranks.length;
        double noise = Math.sqrt(1 + 1.0 / (packs - 1));
        for (int person = 0; person < ranks[0].length; person++) {
            double sum = 0;
            for (int[] each : ranks) {
                sum += Math.log(each[person]);
            }
            for (int pack = 0; pack < packs; pack++) {
                RankInterval interval = intervals[pack][person];
                if (interval != null && ranks[pack][person] <= first) {
                    double own = Math.log(ranks[pack][person]);
                    double others = (sum - own) / (packs - 1);
                    inside += holds(interval, Math.exp(own + (others - own) / noise)) ? 1 : 0;
                    checks++;
                    for (int other = 0; other < packs; other++) {
                        single += other != pack && holds(interval, ranks[other][person]) ? 1 : 0;
                    }
                    pairs += packs - 1;
                }
            }
        }
        String whose = first >= ranks[0].length ? "everybody" : "the first " + first;
        return List.of(
                new Figure(
                        "Rank, " + whose + ": interval holds the mean of the other packs' ranks",
                        inside / (double) checks,
                        0.92,
                        0.97,
                        checks),
                new Figure(
                        "Rank, " + whose + ": interval holds the rank by a single other pack (about .83)",
                        single / (double) pairs,
                        0.78,
                        0.88,
                        pairs));
    }

    /** Of stated chances in tenths. */
    List<Figure> chances() {
        double[] stated = new double[TENTHS];
        long[] happened = new long[TENTHS];
        long[] checks = new long[TENTHS];
        for (int pack = 0; pack < chances.length; pack++) {
            for (int person = 0; person < chances[pack].length; person++) {
                double chance = chances[pack][person];
                if (!Double.isNaN(chance)) {
                    int tenth = Math.min(TENTHS - 1, (int) (chance * TENTHS));
                    for (int other = 0; other < chances.length; other++) {
                        if (other != pack) {
                            stated[tenth] += chance;
                            happened[tenth] += above[other][person] ? 1 : 0;
                            checks[tenth]++;
                        }
                    }
                }
            }
        }
        List<Figure> figures = new ArrayList<>();
        for (int tenth = 0; tenth < TENTHS; tenth++) {
            if (checks[tenth] >= ENOUGH) {
                double mean = stated[tenth] / checks[tenth];
                double close = CLOSE + Chance.of(mean, checks[tenth] / (chances.length - 1));
                figures.add(new Figure(
                        String.format(
                                Locale.UK,
                                "%d places: given a place by another pack, where the chance of it was said to be %.3f",
                                capacity,
                                mean),
                        happened[tenth] / (double) checks[tenth],
                        Math.max(0, mean - close),
                        Math.min(0.999, mean + close),
                        checks[tenth]));
            }
        }
        return figures;
    }

    private static boolean holds(RankInterval interval, double rank) {
        return interval.best() - 0.5 <= rank && rank <= interval.worst() + 0.5;
    }
}
