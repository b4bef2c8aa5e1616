package iomtriage.programme;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.Event;
import iomtriage.records.CaseRecordValidator;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One person who joined the scheme, with the day from which they are followed, or why they are not.
 *
 * @param from first day on the scheme
 * @param index the day of joining, or the day of release for a person who joined in custody
 * @param loss why there is none; empty if there is one
 */
record Joined(LocalDate from, Optional<LocalDate> index, String loss) {

    /** @param spells at least one */
    static Joined of(CaseRecord record, List<SchemeSpell> spells, LocalDate to) {
        SchemeSpell first =
                spells.stream().min(Comparator.comparing(SchemeSpell::from)).orElseThrow();
        Optional<LocalDate> index = AtLiberty.of(record).from(first.from());
        String loss = loss(record, first, index, to);
        return new Joined(first.from(), loss.isEmpty() ? index : Optional.empty(), loss);
    }

    private static String loss(CaseRecord record, SchemeSpell first, Optional<LocalDate> index, LocalDate to) {
        if (!isSound(record, index.orElse(first.from()))) {
            return "what was on record by the day holds what cannot be true";
        }
        if (!isKnownBy(record, first.from())) {
            return "joined before the first event on record: the date of joining or the record is wrong";
        }
        if (index.isEmpty()) {
            return "in custody ever since joining";
        }
        if (first.endsBefore(index.get())) {
            return "left the scheme before release from custody";
        }
        return FollowUpReader.knownBy(index.get()).isAfter(to)
                ? "joined, or was released, too late to be followed for a year and the six months for proof"
                : "";
    }

    /** Whether what was known on a day can be true. What came later must not decide who is looked at: it is the outcome. */
    static boolean isSound(CaseRecord record, LocalDate day) {
        return new CaseRecordValidator().findings(record, day).isEmpty();
    }

    /** Whether there is anything on record by a day. */
    static boolean isKnownBy(CaseRecord record, LocalDate day) {
        return record.events().stream()
                .map(Event::knownFrom)
                .flatMap(Optional::stream)
                .anyMatch(from -> !from.isAfter(day));
    }
}
