package iomtriage.cohorts.internal.survey;

import iomtriage.api.cohort.Cutoff;
import iomtriage.api.cohort.rule.Rule;
import iomtriage.api.cohort.rule.TieRule;
import iomtriage.cohorts.internal.count.PersonFacts;
import iomtriage.cohorts.internal.rule.Plan;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Finds where the top shares of a caseload begin. */
final class TopShares {

    private TopShares() {}

    static List<Cutoff> cutoffs(Plan plan, List<PersonFacts> people) {
        return plan.shares().stream()
                .map(share -> cutoff(share, plan.countOf(share), people))
                .toList();
    }

    /** Raising any count can only raise the boundary, so the least and the most of every count bracket it. */
    private static Cutoff cutoff(Rule.TopShare share, int count, List<PersonFacts> people) {
        int[] certain =
                people.stream().mapToInt(each -> each.certain(count)).sorted().toArray();
        int[] possible =
                people.stream().mapToInt(each -> each.possible(count)).sorted().toArray();
        return new Cutoff(share, start(share, certain), start(share, possible));
    }

    /** Lowest count that is in, at least 1. */
    private static int start(Rule.TopShare share, int[] sorted) {
        int places = BigDecimal.valueOf(share.share())
                .multiply(BigDecimal.valueOf(sorted.length))
                .setScale(0, RoundingMode.CEILING)
                .intValueExact();
        if (places == 0) {
            return 1;
        }
        int last = sorted[sorted.length - places];
        boolean equalsLeftOut = places < sorted.length && sorted[sorted.length - places - 1] == last;
        return Math.max(1, share.ties() == TieRule.ALL_OUT && equalsLeftOut ? last + 1 : last);
    }
}
