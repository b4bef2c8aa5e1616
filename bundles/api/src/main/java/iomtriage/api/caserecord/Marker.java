package iomtriage.api.caserecord;

import java.time.LocalDate;

/**
 * A flag raised by a partner agency. It has a source, a grade, a review and an expiry date; expired, it counts for nothing.
 *
 * @param kind what it says
 * @param source who raised it, in the host's words
 * @param grade how far the source is trusted
 * @param recorded first day in force
 * @param review day by which it must be looked at again
 * @param expires last day in force
 */
public record Marker(
        MarkerKind kind, String source, MarkerGrade grade, LocalDate recorded, LocalDate review, LocalDate expires) {
    /** @throws CaseRecordRefusedException if anything is null */
    public Marker {
        NullFields.of("marker")
                .at("kind", kind)
                .at("source", source)
                .at("grade", grade)
                .at("recorded", recorded)
                .at("review", review)
                .at("expires", expires)
                .refuse();
    }

    /** Whether the marker counts on a day. */
    public boolean inForceOn(LocalDate day) {
        return !recorded.isAfter(day) && !expires.isBefore(day);
    }
}
