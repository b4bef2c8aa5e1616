package iomtriage.cli.coverage;

import iomtriage.api.referral.Coverage;
import iomtriage.api.score.Interval;
import iomtriage.cli.people.LabelledPeople;
import iomtriage.cli.people.TrainingData;
import iomtriage.evaluation.governance.IntervalCheck.Figure;
import iomtriage.ranking.Ranker;
import iomtriage.scoring.caseload.ScoredCaseload;
import iomtriage.scoring.pack.ModelPack;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Counts how often what really happened lies in the interval for a list's share, over caseloads that a pack never saw. */
final class ShareCheck {

    private final Ranker ranker;
    private final int capacity;
    private final long[] inside;
    private final long[] checks;
    /** Each is looked at by several packs. */
    private final Set<String> caseloads = new HashSet<>();

    ShareCheck(Ranker ranker, int outcomes, int capacity) {
        this.ranker = ranker;
        this.capacity = capacity;
        this.inside = new long[outcomes];
        this.checks = new long[outcomes];
    }

    /** Counts in turn for each of these over caseloads of a size, cut from people whom the pack did not learn from. */
    static void count(List<ShareCheck> checks, ModelPack pack, TrainingData people, int size) {
        LabelledPeople first = people.outcomes().get(0);
        int own = Math.min(size, first.size());
        for (int from = 0; from + own <= first.size(); from += own) {
            ScoredCaseload scored = ListedCaseload.scored(pack, first, from, from + own);
            for (ShareCheck check : checks) {
                check.count(ListedCaseload.of(check.ranker, scored, check.capacity), people, from);
            }
        }
    }

    private void count(ListedCaseload listed, TrainingData people, int from) {
        caseloads.add(people.digest() + " " + from);
        int filled = listed.list().cutLine(0).filled();
        List<Coverage> coverage = listed.list().coverage();
        for (int outcome = 0; outcome < inside.length; outcome++) {
            count(coverage.get(outcome), outcome, people.outcomes().get(outcome), listed, from, filled);
        }
    }

    private void count(
            Coverage coverage, int outcome, LabelledPeople people, ListedCaseload listed, int from, int filled) {
        long onList = 0;
        long all = 0;
        for (int place = 0; place < listed.personAt().length; place++) {
            boolean happened = people.happened()[from + listed.personAt()[place]];
            all += happened ? 1 : 0;
            onList += happened && place < filled ? 1 : 0;
        }
        if (all > 0 && coverage.interval().isPresent()) {
            Interval interval = coverage.interval().get();
            double share = onList / (double) all;
            inside[outcome] += interval.low() <= share && share <= interval.high() ? 1 : 0;
            checks[outcome]++;
        }
    }

    List<Figure> figures(TrainingData people) {
        double chance = Chance.of(0.95, caseloads.size());
        List<Figure> figures = new ArrayList<>();
        for (int outcome = 0; outcome < inside.length; outcome++) {
            if (checks[outcome] > 0) {
                figures.add(new Figure(
                        "Share of a list of " + capacity + ", "
                                + people.outcomes()
                                        .get(outcome)
                                        .plan()
                                        .outcome()
                                        .name()
                                + ": interval holds what really happened",
                        inside[outcome] / (double) checks[outcome],
                        0.92 - chance,
                        Math.min(1, 0.97 + chance),
                        checks[outcome]));
            }
        }
        return figures;
    }
}
