package iomtriage.reviews.current;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.HarmAssessment;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.oasys.NeedsAssessment;
import iomtriage.api.register.Marker;
import iomtriage.api.register.RegisterEntry;
import iomtriage.api.register.SchemeMembership;
import iomtriage.reviews.CurrentStandings;
import iomtriage.reviews.current.DueItem.Kind;
import iomtriage.reviews.profile.CurrentFacts;
import iomtriage.reviews.rule.CohortRules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Says what is due about a person: by their record, seen from the day as of which it was read; by what was put on record here, seen
 * from today.
 */
public final class DueRule {

    /**
     * What has been overdue for longer is told apart: nobody waits for it, and the register or the record ought to be cleaned. Ours;
     * no publication says when.
     */
    public static final int LONG_OVERDUE_MONTHS = 24;

    private final CohortRules rules;
    private final LocalDate asOf;
    private final LocalDate today;

    public DueRule(CohortRules rules, LocalDate asOf, LocalDate today) {
        this.rules = rules;
        this.asOf = asOf;
        this.today = today;
    }

    /** The first day that is not long ago. */
    public LocalDate cut() {
        return asOf.minusMonths(LONG_OVERDUE_MONTHS);
    }

    /** By what was decided and rated. */
    public List<DueItem> decided(SubjectId subject, CurrentStandings standings) {
        List<DueItem> due = new ArrayList<>();
        Optional.ofNullable(standings.reviewOn().get(subject))
                .flatMap(day -> due(subject, Kind.DECISION, "review of the decision", day, today))
                .ifPresent(due::add);
        Optional.ofNullable(standings.ratings().get(subject))
                .flatMap(rated -> due(
                        subject,
                        Kind.RATING,
                        "the rating, " + rated.rating().label() + ", expires",
                        rated.expires(),
                        today))
                .ifPresent(due::add);
        return due;
    }

    /** @param record as it was known on the day */
    public List<DueItem> recorded(CaseRecord record) {
        SubjectId subject = record.subject();
        List<DueItem> due = new ArrayList<>();
        CurrentFacts.of(record, asOf).custody().stream()
                .flatMap(spell -> spell.plannedRelease().stream())
                .flatMap(day -> due(subject, Kind.RELEASE, "release from custody is planned", day, asOf).stream())
                .forEach(due::add);
        record.registers().stream()
                .filter(entry -> entry.inForceOn(asOf))
                .flatMap(entry -> registration(subject, entry).stream())
                .forEach(due::add);
        record.schemes().stream()
                .filter(each -> each.inForceOn(asOf))
                .flatMap(each -> scheme(subject, each).stream())
                .forEach(due::add);
        record.markers().stream()
                .filter(marker -> marker.inForceOn(asOf))
                .flatMap(marker -> marker(subject, marker).stream())
                .forEach(due::add);
        assessment(subject, "needs", record.needs().stream().map(NeedsAssessment::completed))
                .ifPresent(due::add);
        assessment(
                        subject,
                        "risk of serious harm",
                        record.seriousHarm().stream().map(HarmAssessment::completed))
                .ifPresent(due::add);
        return due;
    }

    private Optional<DueItem> registration(SubjectId subject, RegisterEntry entry) {
        return entry.review()
                .flatMap(day -> due(
                        subject,
                        Kind.REGISTRATION,
                        "review of the registration: " + entry.code().label(),
                        day,
                        asOf));
    }

    private Optional<DueItem> scheme(SubjectId subject, SchemeMembership membership) {
        return membership
                .review()
                .flatMap(day -> due(
                        subject,
                        Kind.REGISTRATION,
                        "review of the place in: " + membership.scheme().label(),
                        day,
                        asOf));
    }

    private Optional<DueItem> marker(SubjectId subject, Marker marker) {
        return due(
                subject, Kind.MARKER, "review of the marker: " + marker.kind().label(), marker.review(), asOf);
    }

    /** What was never assessed is due at once. */
    private Optional<DueItem> assessment(SubjectId subject, String what, Stream<LocalDate> completed) {
        Optional<LocalDate> last = completed.max(Comparator.naturalOrder());
        return last.isEmpty()
                ? Optional.of(
                        new DueItem(subject, Kind.ASSESSMENT, "no assessment of " + what + " on record", asOf, true))
                : due(
                        subject,
                        Kind.ASSESSMENT,
                        "assessment of " + what + " is to be repeated",
                        last.get().plusMonths(rules.assessmentMonths()),
                        asOf);
    }

    private Optional<DueItem> due(SubjectId subject, Kind kind, String what, LocalDate by, LocalDate from) {
        return by.isAfter(from.plusDays(rules.dueDays()))
                ? Optional.empty()
                : Optional.of(new DueItem(subject, kind, what, by, from.isAfter(by)));
    }
}
