package iomtriage.pages.list;

import iomtriage.api.place.CutLine;
import iomtriage.api.place.NearLine;
import iomtriage.api.place.PlaceRange;
import iomtriage.pages.frame.Words;
import java.util.stream.Stream;

/**
 * How sure it is on which side of the cut line someone belongs, in words.
 *
 * @param chance chance of a place
 * @param miss whether it is a near miss: below the line, with a chance of a place that counts
 * @param between between which ranks theirs could lie
 */
public record NearWords(String chance, boolean miss, String between) {

    /** Shown as "under 1%", and as "over 99%" on the other side. */
    private static final double NEVER_BELOW = 0.001;

    static final NearWords NOT_NEAR = new NearWords("", false, "");

    static NearWords of(NearLine line) {
        PlaceRange range = line.range();
        return new NearWords(
                range.byDecision() ? "settled by a decision" : chance(range),
                !line.aboveCutLine() && range.chanceAbove().orElse(0) >= CutLine.NEAR_MISS,
                between(line.place(), range));
    }

    /** Of the person at a place; {@link #NOT_NEAR} if that is none of the places near the line. */
    static NearWords of(CutLine line, int place) {
        return Stream.concat(line.above().stream(), line.below().stream())
                .filter(each -> each.place() == place)
                .findFirst()
                .map(NearWords::of)
                .orElse(NOT_NEAR);
    }

    /** From the spread of a few bags nothing is certain, whatever rounding makes of it. */
    public static String chance(PlaceRange range) {
        return range.chanceAbove().isEmpty()
                ? "not known"
                : Words.percent(Math.max(
                        NEVER_BELOW,
                        Math.min(1 - NEVER_BELOW, range.chanceAbove().getAsDouble())));
    }

    /** Where places are kept for some, a place is not the rank: then the rank is said, too. */
    private static String between(int place, PlaceRange range) {
        String interval = range.interval()
                .map(ranks -> Words.count(ranks.best()) + " to " + Words.count(ranks.worst()))
                .orElse("not known");
        return range.rank() == place ? interval : interval + " (rank " + Words.count(range.rank()) + ")";
    }
}
