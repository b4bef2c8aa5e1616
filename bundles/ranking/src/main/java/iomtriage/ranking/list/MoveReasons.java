package iomtriage.ranking.list;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.referral.PlaceBasis;
import iomtriage.scoring.pack.ModelPack;
import iomtriage.scoring.pack.OutcomeModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says why someone moved: a decision, then what happened, then what another pack weighs otherwise, then what others did. */
final class MoveReasons {

    /** Log-odds below which a score is as it was: 0.02 moves no chance by more than half a percentage point. */
    private static final double NOTHING = 0.02;

    private static final int MOST = 3;

    private final RankedList before;
    private final RankedList after;

    MoveReasons(RankedList before, RankedList after) {
        this.before = before;
        this.after = after;
    }

    /** @param then the person's number on the earlier list, below 0 if not on it; {@code now} on the later one likewise */
    List<String> of(SubjectId subject, int then, int now) {
        if (then < 0) {
            return List.of(
                    before.basis().decisions().off(subject).isPresent()
                            ? "no longer kept off the list"
                            : "new among the people ranked");
        }
        if (now < 0) {
            return List.of(after.basis()
                    .decisions()
                    .off(subject)
                    .map(placement -> "kept off the list by " + placement.by() + ": " + placement.reason())
                    .orElse("no longer among the people ranked"));
        }
        List<String> reasons = new ArrayList<>();
        byDecision(then, now).ifPresent(reasons::add);
        byCapacity(then, now).ifPresent(reasons::add);
        reasons.addAll(byScore(then, now));
        if (reasons.isEmpty()) {
            reasons.add(samePolicy() ? "other people moved" : "the policy changed");
        }
        return reasons.subList(0, Math.min(MOST, reasons.size()));
    }

    private Optional<String> byDecision(int then, int now) {
        PlaceBasis was = before.placeBasis(then);
        PlaceBasis is = after.placeBasis(now);
        if (is instanceof PlaceBasis.ByDecision
                || is instanceof PlaceBasis.ByCohort
                || is instanceof PlaceBasis.ByHarm
                || is instanceof PlaceBasis.GaveWay) {
            return was.equals(is) ? Optional.empty() : Optional.of(is.inWords());
        }
        return was instanceof PlaceBasis.ByDecision
                ? Optional.of("no longer put on the list by name")
                : Optional.empty();
    }

    /** Anyone who would stand on the same side of the line as before, were there as many places as before. */
    private Optional<String> byCapacity(int then, int now) {
        int places = after.header().capacity();
        int placesBefore = before.header().capacity();
        boolean crossed = before.isAbove(then) != after.isAbove(now);
        boolean wouldBeAbove = after.placeOf(now) <= placesBefore;
        return places != placesBefore && crossed && wouldBeAbove == before.isAbove(then)
                ? Optional.of("the list has " + places + " places; before: " + placesBefore)
                : Optional.empty();
    }

    /**
     * The outcome whose score moves the person most the way they went speaks for all. Someone whose scores went the other way,
     * or nowhere, was moved by others.
     */
    private List<String> byScore(int then, int now) {
        int way = Integer.signum(before.placeOf(then) - after.placeOf(now));
        ModelPack current = after.basis().pack();
        double most = NOTHING;
        List<String> reasons = List.of();
        for (OutcomeModel model : before.basis().pack().models()) {
            Optional<ScoreChange> change = current.models().stream()
                    .filter(other -> other.outcome().id().equals(model.outcome().id()))
                    .findFirst()
                    .map(other -> change(model, other, then, now));
            if (change.isPresent() && change.get().towards(way) > most) {
                most = change.get().towards(way);
                reasons = change.get().inWords(current, way);
            }
        }
        return reasons;
    }

    private ScoreChange change(OutcomeModel was, OutcomeModel is, int then, int now) {
        return ScoreChange.between(
                was,
                is,
                before.person(then).person().row(),
                after.person(now).person().row());
    }

    private boolean samePolicy() {
        return before.basis().policy().equals(after.basis().policy());
    }
}
