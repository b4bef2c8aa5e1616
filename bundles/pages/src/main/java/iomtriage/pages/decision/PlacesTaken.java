package iomtriage.pages.decision;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.lists.index.ListIndex;
import iomtriage.lists.reader.CaseView;
import iomtriage.pages.frame.Words;
import java.util.Comparator;
import java.util.List;

/**
 * How many places are taken, as one reader may know it, and what accepting one more person would mean.
 *
 * @param impact in a sentence or two
 * @param giveWay who would give way by the list's order where no place is free, the first to do so first; nobody while one is
 */
public record PlacesTaken(String impact, List<Holder> giveWay) {

    private static final int MOST = 3;

    /** Someone who holds a place. */
    public record Holder(String reference, String href, String where) {}

    /** @param accepted everybody who holds a place, as far as the reader may know */
    static PlacesTaken of(CaseView view, List<SubjectId> accepted) {
        int capacity = view.published().list().header().capacity();
        boolean own = accepted.contains(view.subject());
        List<SubjectId> others =
                accepted.stream().filter(each -> !each.equals(view.subject())).toList();
        String taken =
                Words.count(accepted.size()) + " of " + Words.count(capacity) + " places are given by decisions here.";
        if (own) {
            return new PlacesTaken(taken + " This person holds one of them.", List.of());
        }
        String then = taken + " Accepting makes this " + Words.count(accepted.size() + 1L) + ".";
        return others.size() < capacity
                ? new PlacesTaken(then, List.of())
                : new PlacesTaken(
                        then + " No place is free: a reason must say why one more is given.",
                        lastFirst(others, view.published().index()));
    }

    private static List<Holder> lastFirst(List<SubjectId> holders, ListIndex index) {
        return holders.stream()
                .sorted(Comparator.comparing(
                        (SubjectId each) -> -index.position(each).orElse(Integer.MAX_VALUE)))
                .limit(MOST)
                .map(each -> holder(each, index))
                .toList();
    }

    private static Holder holder(SubjectId subject, ListIndex index) {
        String where = index.position(subject).isPresent()
                ? "place " + Words.count(index.position(subject).getAsInt() + 1L) + ", "
                        + index.tier(index.position(subject).getAsInt())
                : "not on this list any more";
        return new Holder(subject.value(), "/person?ref=" + Words.encoded(subject.value()), where);
    }
}
