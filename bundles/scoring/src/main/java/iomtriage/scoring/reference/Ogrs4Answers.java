package iomtriage.scoring.reference;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.oasys.NeedsAssessment;
import iomtriage.api.oasys.OasysAnswer;
import iomtriage.api.oasys.OasysQuestion;
import iomtriage.api.oasys.PastOffence;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The answers that the dynamic form reads.
 *
 * @param completed the day on which the assessment they come from was completed; empty if there is none
 * @param items answers by question; what was not answered is absent
 * @param pastOffences kinds of past offence; empty if the list was not filled in
 */
public record Ogrs4Answers(
        Optional<LocalDate> completed, Map<OasysQuestion, OasysAnswer> items, Optional<Set<PastOffence>> pastOffences) {

    /** Keeps copies. */
    public Ogrs4Answers {
        items = Map.copyOf(items);
        pastOffences = pastOffences.map(Set::copyOf);
    }

    /**
     * {@return those of the newest assessment completed by a day that has any} Of several completed on one day, each
     * question takes the answer that says most, so that the order in which a host lists them does not matter.
     *
     * @param record the person's record
     * @param asOf the day as of which it is read
     */
    public static Ogrs4Answers latest(CaseRecord record, LocalDate asOf) {
        Optional<LocalDate> newest = record.needs().stream()
                .filter(each -> !each.answers().isEmpty() || each.pastOffences().isPresent())
                .map(NeedsAssessment::completed)
                .filter(day -> !day.isAfter(asOf))
                .max(LocalDate::compareTo);
        Map<OasysQuestion, OasysAnswer> items = new EnumMap<>(OasysQuestion.class);
        Set<PastOffence> past = EnumSet.noneOf(PastOffence.class);
        boolean isListed = false;
        for (NeedsAssessment each : record.needs()) {
            if (newest.filter(each.completed()::equals).isPresent()) {
                each.answers().forEach((question, answer) -> items.merge(question, answer, Ogrs4Answers::later));
                each.pastOffences().ifPresent(past::addAll);
                isListed |= each.pastOffences().isPresent();
            }
        }
        return new Ogrs4Answers(newest, items, isListed ? Optional.of(past) : Optional.empty());
    }

    private static OasysAnswer later(OasysAnswer one, OasysAnswer other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    /** Shows no personal data. */
    @Override
    public String toString() {
        return "Ogrs4Answers[hidden]";
    }
}
