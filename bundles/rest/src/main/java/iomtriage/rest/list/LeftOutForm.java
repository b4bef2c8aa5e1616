package iomtriage.rest.list;

import com.fasterxml.jackson.annotation.JsonInclude;
import iomtriage.api.place.HeldPlace;
import iomtriage.api.place.Placement;
import iomtriage.lists.index.LeftOut;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Everybody of a caseload, and everybody decided about, who is not among the people ranked. */
final class LeftOutForm {

    private LeftOutForm() {}

    /**
     * Someone who is left out; what does not apply is absent.
     *
     * @param kind {@code refused}, {@code not-scorable}, {@code kept-off} or {@code held}
     * @param ref the person's reference, or the record's line where that cannot be read
     * @param lines why, in words
     * @param by who decided so
     * @param reason why, in the decider's words
     * @param from first day on which that counts
     * @param to last day on which that counts
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Entry(String kind, String ref, List<String> lines, String by, String reason, String from, String to) {

        static Entry of(String kind, String ref, List<String> lines) {
            return new Entry(kind, ref, lines, "", "", "", "");
        }

        static Entry of(String kind, Placement placement, List<String> lines) {
            return new Entry(
                    kind,
                    placement.subject().value(),
                    lines,
                    placement.by(),
                    placement.reason(),
                    placement.from().toString(),
                    placement.to().map(LocalDate::toString).orElse(""));
        }
    }

    /** Anyone who is left out of a list as the caller may see it. */
    static List<Entry> of(LeftOut list) {
        return Stream.of(
                        list.refused().stream().map(each -> Entry.of("refused", each.reference(), each.lines())),
                        list.notRanked().stream()
                                .map(each ->
                                        Entry.of("not-scorable", each.subject().value(), each.reasons())),
                        list.keptOff().stream().map(each -> Entry.of("kept-off", each, List.of())),
                        list.held().stream().map(LeftOutForm::held))
                .flatMap(each -> each)
                .toList();
    }

    private static Entry held(HeldPlace place) {
        return Entry.of("held", place.placement(), List.of(place.why()));
    }
}
