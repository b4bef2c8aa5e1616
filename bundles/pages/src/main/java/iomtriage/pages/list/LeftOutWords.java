package iomtriage.pages.list;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.place.Placement;
import iomtriage.lists.index.LeftOut;
import iomtriage.pages.frame.Words;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Who is left out and why, in words. */
final class LeftOutWords {

    private LeftOutWords() {}

    /**
     * One person or record.
     *
     * @param lines why, found when it is asked for
     */
    record Item(LeftOutPart part, String reference, Supplier<List<String>> lines) {}

    /** How many there are of each sort; decisions are told only where there are any. */
    static String counts(LeftOut leftOut) {
        return Words.count(leftOut.notRanked().size()) + " not scorable, "
                + Words.count(leftOut.refused().size()) + " records refused"
                + some(leftOut.keptOff().size(), " kept off by a decision")
                + some(leftOut.held().size(), leftOut.held().size() == 1 ? " place held" : " places held");
    }

    private static String some(int count, String what) {
        return count == 0 ? "" : ", " + Words.count(count) + what;
    }

    /** Everybody, in the order in which a page shows them. */
    static Stream<Item> items(LeftOut leftOut) {
        return Stream.of(
                        leftOut.refused().stream()
                                .map(each -> new Item(LeftOutPart.REFUSED, each.reference(), each::lines)),
                        leftOut.notRanked().stream()
                                .map(each -> person(LeftOutPart.NOT_SCORED, each.subject(), each::reasons)),
                        leftOut.keptOff().stream()
                                .map(each -> person(LeftOutPart.KEPT_OFF, each.subject(), () -> List.of(words(each)))),
                        leftOut.held().stream()
                                .map(each -> person(
                                        LeftOutPart.HELD,
                                        each.placement().subject(),
                                        () -> List.of(words(each.placement()), each.why()))))
                .flatMap(Function.identity());
    }

    private static Item person(LeftOutPart part, SubjectId subject, Supplier<List<String>> lines) {
        return new Item(part, subject.value(), lines);
    }

    private static String words(Placement placement) {
        return "By " + placement.by() + ", from " + Words.day(placement.from())
                + placement.to().map(day -> " to " + Words.day(day)).orElse("") + ": " + placement.reason();
    }
}
