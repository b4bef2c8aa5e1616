package iomtriage.pages.cohort;

import iomtriage.api.review.Standing;
import iomtriage.lists.PublishedList;
import iomtriage.lists.index.ListIndex;
import iomtriage.lists.query.CohortIndex;
import iomtriage.lists.query.StandingIndex;
import iomtriage.lists.reader.ListReader;
import iomtriage.pages.frame.Words;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Whom a freed place would take, by a list as one reader may see it, and what that changes in what those on now account for. */
final class FreedPlace {

    private static final int MOST = 5;

    private final PublishedList published;
    private final BitSet onNow;
    private final List<Integer> next;

    private FreedPlace(PublishedList published, BitSet onNow, List<Integer> next) {
        this.published = published;
        this.onNow = onNow;
        this.next = next;
    }

    /** Someone whom a freed place would take. */
    public record Next(String reference, String href, String place, String tier, List<String> chances) {}

    /** How much of one outcome those on now account for. */
    public record Covered(String outcome, String expected, String share) {}

    static FreedPlace of(ListReader lists, PublishedList published) {
        CohortIndex cohort = lists.cohort(published);
        StandingIndex standings = lists.standings(published.index());
        List<Integer> next = IntStream.range(0, published.index().size())
                .filter(position -> !cohort.positions().get(position))
                .filter(position -> standings.of(published.index().subject(position)) == Standing.UNDECIDED)
                .limit(MOST)
                .boxed()
                .toList();
        return new FreedPlace(published, cohort.positions(), next);
    }

    /** The first people on the list who are not on now and about whom nothing is decided. */
    List<Next> next() {
        ListIndex index = published.index();
        return next.stream()
                .map(position -> new Next(
                        index.subject(position).value(),
                        "/person?ref=" + Words.encoded(index.subject(position).value()),
                        Words.count(position + 1L),
                        index.tier(position),
                        IntStream.range(0, index.outcomes())
                                .mapToObj(outcome -> Words.percent(index.probability(outcome, position)))
                                .toList()))
                .toList();
    }

    /** How many of those on now each outcome is expected to happen to, and what share of all that is. */
    List<Covered> coverage() {
        List<Covered> covered = new ArrayList<>();
        for (int outcome = 0; outcome < published.index().outcomes(); outcome++) {
            double all = expected(IntStream.range(0, published.index().size()), outcome);
            double on = expected(onNow.stream(), outcome);
            covered.add(new Covered(
                    Words.capital(published
                            .list()
                            .header()
                            .pack()
                            .outcomes()
                            .get(outcome)
                            .name()),
                    number(on),
                    all == 0 ? "none" : Words.share(on / all)));
        }
        return covered;
    }

    private double expected(IntStream people, int outcome) {
        return people.mapToDouble(position -> published.index().probability(outcome, position))
                .sum();
    }

    /** What changes for each outcome if someone leaves, and if the first of the next takes the place. */
    List<String> changes(int leaver) {
        return IntStream.range(0, published.index().outcomes())
                .mapToObj(outcome -> change(outcome, leaver))
                .toList();
    }

    private String change(int outcome, int leaver) {
        double left = published.index().probability(outcome, leaver);
        return Words.signed(-left)
                + (next.isEmpty()
                        ? ""
                        : ", then " + Words.signed(published.index().probability(outcome, next.get(0))));
    }

    private static String number(double expected) {
        return String.format(Locale.UK, "%,.1f", expected);
    }
}
