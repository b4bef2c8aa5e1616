package iomtriage.reviews.current;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.reviews.CohortRules;
import iomtriage.reviews.current.LeavingReason.Kind;
import iomtriage.reviews.profile.CurrentFacts;
import iomtriage.reviews.wording.Chance;
import iomtriage.reviews.wording.Days;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Says what speaks for somebody leaving the current cohort: they no longer meet the definition of their cohort, or any; they have
 * been in the community long without a proven offence; the chance of reoffending has fallen since they came on; their order or
 * licence has ended; they are in custody for long. A review that is overdue comes beside these. It proposes; people decide.
 */
public final class LeavingRule {

    private final CohortRules rules;

    public LeavingRule(CohortRules rules) {
        this.rules = rules;
    }

    /** What speaks for leaving, the weightiest first; nothing if only a review is overdue. */
    public List<LeavingReason> of(MemberCase person) {
        List<LeavingReason> reasons = new ArrayList<>();
        definition(person).ifPresent(words -> reasons.add(new LeavingReason(Kind.DEFINITION_NOT_MET, words)));
        offenceFree(person).ifPresent(words -> reasons.add(new LeavingReason(Kind.OFFENCE_FREE, words)));
        fallen(person).ifPresent(words -> reasons.add(new LeavingReason(Kind.SCORES_FALLEN, words)));
        orderEnded(person).ifPresent(words -> reasons.add(new LeavingReason(Kind.ORDER_ENDED, words)));
        inCustody(person).ifPresent(words -> reasons.add(new LeavingReason(Kind.IN_CUSTODY, words)));
        if (!reasons.isEmpty() && person.member().overdue()) {
            reasons.add(new LeavingReason(
                    Kind.REVIEW_OVERDUE,
                    "review was due by " + Days.written(person.member().review().orElseThrow())));
        }
        return reasons;
    }

    /** By the definition that is called after the cohort, where the host says which; otherwise by all. */
    private static Optional<String> definition(MemberCase person) {
        List<String> met = person.definitions();
        Optional<String> cohort =
                person.member().cohort().map(each -> each.name().toLowerCase(Locale.ROOT));
        if (cohort.isPresent()) {
            return met.contains(cohort.get())
                    ? Optional.empty()
                    : Optional.of("no longer meets the definition of the " + cohort.get() + " cohort");
        }
        return met.isEmpty() ? Optional.of("meets no definition of persistence now") : Optional.empty();
    }

    private Optional<String> offenceFree(MemberCase person) {
        return new RecentLife(person.record(), person.asOf())
                .offenceFreeMonths().stream()
                        .filter(months -> months >= rules.offenceFreeMonths())
                        .mapToObj(months -> (long) months + " months in the community without a proven offence")
                        .findFirst();
    }

    private Optional<String> fallen(MemberCase person) {
        return person.reoffending()
                .filter(chances -> chances.now() <= chances.then() * (1 - rules.scoreFall()))
                .map(chances -> "chance of " + chances.outcome() + " fell from " + Chance.percent(chances.then())
                        + " to " + Chance.percent(chances.now()) + " since they came on");
    }

    /** Of somebody of whom the host sends sentences at all. */
    private static Optional<String> orderEnded(MemberCase person) {
        CaseRecord record = person.record();
        boolean inForce = record.sentences().stream().anyMatch(each -> each.inForceOn(person.asOf()));
        return inForce
                ? Optional.empty()
                : record.sentences().stream()
                        .flatMap(sentence -> sentence.to().stream())
                        .max(Comparator.naturalOrder())
                        .map(day -> "the last order or licence ended on " + Days.written(day));
    }

    private Optional<String> inCustody(MemberCase person) {
        LocalDate longAgo = person.asOf().minusMonths(rules.custodyMonths());
        return CurrentFacts.of(person.record(), person.asOf())
                .custody()
                .filter(spell -> !spell.from().isAfter(longAgo))
                .map(spell -> "in custody since " + Days.written(spell.from())
                        + spell.plannedRelease()
                                .map(day -> ", release planned for " + Days.written(day))
                                .orElse(", no release date sent"));
    }
}
