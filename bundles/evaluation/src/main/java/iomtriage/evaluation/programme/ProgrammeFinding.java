package iomtriage.evaluation.programme;

import iomtriage.evaluation.Measured;
import iomtriage.evaluation.matching.Balance;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What an evaluation found.
 *
 * @param eligible participants who could be followed
 * @param analysed those of them for whom there are people like them
 * @param compared how many different people they are compared with
 * @param effectiveSize as how many people of equal weight those compared count
 * @param faults of how many of them the follow-up is faulty
 * @param reoffending share with any proven reoffence in a year: the verdict rests on it alone
 * @param resampled the interval of its difference by resampling people, as a check; empty if too many resamples
 *     lack one group
 * @param others all other outcomes that enough people have; without any adjustment for their number
 * @param overlap reoffending and frequency by overlap weighting
 * @param unmatched reoffending of everybody, without any matching
 * @param placebo an outcome from before, which must show nothing
 * @param change proven offences for each person, before and after
 * @param balance one row per covariate
 * @param needsByChance in about how many needs as many people of equal groups would differ as much as is called unbalanced
 * @param curves share without a reoffence by days at liberty
 * @param density how likely both groups were to join
 * @param verdict what may be said
 * @param needed people it would take to show a difference of the size seen; empty where there is none, or one that is too
 *     small to plan for
 * @param withoutCaliper whether matches may be as different as they like
 */
public record ProgrammeFinding(
        int eligible,
        int analysed,
        int compared,
        double effectiveSize,
        Faults faults,
        Effect reoffending,
        Optional<Measured> resampled,
        List<Effect> others,
        List<Effect> overlap,
        Effect unmatched,
        Effect placebo,
        Change change,
        List<Balance> balance,
        double needsByChance,
        Curves curves,
        Density density,
        Verdict verdict,
        OptionalLong needed,
        boolean withoutCaliper) {

    /** Copies the lists. */
    public ProgrammeFinding {
        others = List.copyOf(others);
        overlap = List.copyOf(overlap);
        balance = List.copyOf(balance);
    }

    /** What the outcome of how often people reoffend is called. */
    static final String FREQUENCY = "proven reoffences in a year, per 100 people";

    /** Proven reoffences for each person in a year; empty if too few people reoffended. */
    public Optional<Effect> frequency() {
        return others.stream().filter(each -> each.outcome().equals(FREQUENCY)).findFirst();
    }

    /** A smaller difference is no aim for a study. Our choice. */
    static final double SMALLEST_PLANNED = 0.005;

    /** Whether the difference is so small that it is not said how many people it would take to show it. */
    public boolean isTooSmallToPlanFor() {
        return Math.abs(reoffending.difference().value()) < SMALLEST_PLANNED;
    }

    /** All needs. */
    public List<Balance> needs() {
        return balance.stream().filter(Balance::need).toList();
    }

    /** Needs in which the groups still differ. */
    public List<Balance> needsApart() {
        return needs().stream().filter(row -> !row.balanced()).toList();
    }

    /**
     * Of how many people the follow-up holds what cannot be true.
     *
     * @param participants of those analysed
     * @param compared of those they are compared with
     */
    public record Faults(int participants, int compared) {}

    /**
     * Proven offences for each person in the year before and the year after, of both groups: never of one alone.
     *
     * @param difference participants' change less that of those they are compared with, with its interval
     */
    public record Change(
            double participantsBefore,
            double participantsAfter,
            double comparedBefore,
            double comparedAfter,
            Measured difference) {}

    /**
     * @param participants share without a reoffence by the end of each day at liberty, from day 0 to 365
     * @param compared the same of people like them
     */
    public record Curves(double[] participants, double[] compared) {}

    /**
     * Shares of each group by how likely they were to join.
     *
     * @param from log-odds where the first of equally wide bins begins
     * @param width of a bin
     * @param participants share of participants in each bin
     * @param others share of everybody else, before matching
     */
    public record Density(double from, double width, double[] participants, double[] others) {}
}
