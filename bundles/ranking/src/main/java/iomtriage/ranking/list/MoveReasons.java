package iomtriage.ranking.list;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.place.PlaceBasis;
import iomtriage.scoring.pack.ModelPack;
import iomtriage.scoring.pack.OutcomeModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

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

    /**
     * Where a person stands.
     *
     * @param row what is scored, in the catalogue's order
     */
    record Stands(int place, boolean above, PlaceBasis basis, double[] row) {}

    /** @param then the person's number on the earlier list, below 0 if not on it; {@code now} on the later one likewise */
    List<String> of(SubjectId subject, int then, int now) {
        if (then >= 0 && now < 0) {
            return List.of(after.basis()
                    .decisions()
                    .off(subject)
                    .map(placement -> "kept off the list by " + placement.by() + ": " + placement.reason())
                    .orElse("no longer among the people ranked"));
        }
        return of(subject, then, () -> after.stands(now), samePolicy() ? "other people moved" : "the policy changed");
    }

    /**
     * @param then the person's number on the earlier list, below 0 if not on it
     * @param otherwise what is said where nothing else explains it
     */
    List<String> of(SubjectId subject, int then, Supplier<Stands> now, String otherwise) {
        if (then < 0) {
            return List.of(
                    before.basis().decisions().off(subject).isPresent()
                            ? "no longer kept off the list"
                            : "new among the people ranked");
        }
        Stands was = before.stands(then);
        Stands is = now.get();
        int way = Integer.signum(was.place() - is.place());
        List<String> reasons = new ArrayList<>();
        byDecision(was.basis(), is.basis()).ifPresent(reasons::add);
        byCapacity(was, is).ifPresent(reasons::add);
        reasons.addAll(byScore(was.row(), is.row(), way));
        if (reasons.isEmpty()) {
            reasons.add(otherwise);
        }
        return reasons.subList(0, Math.min(MOST, reasons.size()));
    }

    private static Optional<String> byDecision(PlaceBasis was, PlaceBasis is) {
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
    private Optional<String> byCapacity(Stands was, Stands is) {
        int places = after.header().capacity();
        int placesBefore = before.header().capacity();
        boolean wouldBeAbove = is.place() <= placesBefore;
        return places != placesBefore && was.above() != is.above() && wouldBeAbove == was.above()
                ? Optional.of("the list has " + places + " places; before: " + placesBefore)
                : Optional.empty();
    }

    /**
     * The outcome whose score moves the person most the way they went speaks for all. Someone whose scores went the other way,
     * or nowhere, was moved by others.
     */
    private List<String> byScore(double[] was, double[] is, int way) {
        ModelPack current = after.basis().pack();
        double most = NOTHING;
        List<String> reasons = List.of();
        for (OutcomeModel model : before.basis().pack().models()) {
            Optional<ScoreChange> change = current.models().stream()
                    .filter(other -> other.outcome().id().equals(model.outcome().id()))
                    .findFirst()
                    .map(other -> ScoreChange.between(model, other, was, is));
            if (change.isPresent() && change.get().towards(way) > most) {
                most = change.get().towards(way);
                reasons = change.get().inWords(current, way);
            }
        }
        return reasons;
    }

    private boolean samePolicy() {
        return before.basis().policy().equals(after.basis().policy());
    }
}
