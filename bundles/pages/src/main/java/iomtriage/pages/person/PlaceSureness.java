package iomtriage.pages.person;

import iomtriage.api.place.PlaceBasis;
import iomtriage.api.place.PlaceRange;
import iomtriage.api.referral.Referral;
import iomtriage.lists.reader.CaseView;
import iomtriage.pages.frame.Words;
import iomtriage.pages.list.NearWords;

/** Says how sure a place is: where it could lie, and how sure the side of the cut line is. */
final class PlaceSureness {

    private final CaseView view;
    private final Referral referral;
    private final PlaceRange range;

    private PlaceSureness(CaseView view) {
        this.view = view;
        this.referral = view.referral();
        this.range = view.published().list().range(referral.place());
    }

    static String words(CaseView view) {
        PlaceSureness sureness = new PlaceSureness(view);
        return sureness.place() + sureness.spread() + " " + sureness.side();
    }

    private String place() {
        String place = Words.count(referral.place());
        return referral.place() == range.rank()
                ? "The place is " + place + "; "
                : "The place is " + place + ", and the rank by the policy's order " + Words.count(range.rank()) + "; ";
    }

    private String spread() {
        return range.interval()
                .map(ranks -> "packs made in the same way from other people would rank the person between "
                        + Words.count(ranks.best()) + " and " + Words.count(ranks.worst())
                        + " on average (95% interval).")
                .orElse("how far that could be off is not known, for nothing in the pack tells it.");
    }

    private String side() {
        if (range.byDecision()) {
            return "A decision, not the policy, settles the side of the cut line" + because() + ".";
        }
        return "Chance that another such pack puts the person above the cut line: " + NearWords.chance(range) + "."
                + overridden();
    }

    /** What someone wrote as a reason may name intelligence: only those who may see that are shown it. */
    private String because() {
        if (!(referral.basis() instanceof PlaceBasis.ByDecision decision)) {
            return "";
        }
        return view.gangIntelligence()
                ? ": " + decision.inWords()
                : ": put on the list by " + decision.placement().by();
    }

    /** What overrides the order needs words; being above or below by rank needs none. */
    private String overridden() {
        PlaceBasis basis = referral.basis();
        boolean byCohort =
                basis instanceof PlaceBasis.ByCohort kept && PersonDefinitions.mayBeKnown(kept.cohort(), view);
        return byCohort || basis instanceof PlaceBasis.ByHarm || basis instanceof PlaceBasis.GaveWay
                ? " The person is " + basis.inWords() + "."
                : "";
    }
}
