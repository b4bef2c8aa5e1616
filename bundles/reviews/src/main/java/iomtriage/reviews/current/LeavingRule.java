package iomtriage.reviews.current;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.register.IomCohort;
import iomtriage.api.review.Rating;
import iomtriage.records.text.Days;
import iomtriage.reviews.current.LeavingReason.Kind;
import iomtriage.reviews.profile.CurrentFacts;
import iomtriage.reviews.rule.CohortRules;
import iomtriage.reviews.wording.Chance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Says who should leave the current cohort. Reasons are: they no longer meet the definition of any of its cohorts, or any of
 * persistence; they have been in the community long without a proven offence; the chance of reoffending has fallen since they came
 * on; their order or licence has ended; they are in custody for long, with no release near. It takes several, since each of them is
 * so of many who should stay, but custody is enough by itself: nobody can be worked with. Those whom the facts rate red, or who was
 * arrested lately, is not proposed at all. It proposes; people decide.
 */
public final class LeavingRule {

    private static final List<String> COHORTS = Stream.of(IomCohort.values())
            .map(each -> each.name().toLowerCase(Locale.ROOT))
            .toList();

    private final RatingRule ratings;
    private final CohortRules.Leaving limits;

    public LeavingRule(CohortRules rules) {
        this.ratings = new RatingRule(rules);
        this.limits = rules.leaving();
    }

    /** What speaks for leaving and against it; a review that is overdue is named beside reasons and is none by itself. */
    public Leaving of(MemberCase person) {
        List<LeavingReason> reasons = new ArrayList<>();
        definition(person).ifPresent(words -> reasons.add(new LeavingReason(Kind.DEFINITION_NOT_MET, words)));
        offenceFree(person).ifPresent(words -> reasons.add(new LeavingReason(Kind.OFFENCE_FREE, words)));
        fallen(person).ifPresent(words -> reasons.add(new LeavingReason(Kind.SCORES_FALLEN, words)));
        orderEnded(person).ifPresent(words -> reasons.add(new LeavingReason(Kind.ORDER_ENDED, words)));
        Optional<String> custody = inCustody(person);
        custody.ifPresent(words -> reasons.add(new LeavingReason(Kind.IN_CUSTODY, words)));
        boolean enough = custody.isPresent() || !reasons.isEmpty() && reasons.size() >= limits.reasons();
        if (!reasons.isEmpty() && person.member().overdue()) {
            reasons.add(new LeavingReason(
                    Kind.REVIEW_OVERDUE,
                    "review was due by " + Days.written(person.member().review().orElseThrow())));
        }
        return new Leaving(reasons, against(person), enough);
    }

    private List<String> against(MemberCase person) {
        List<String> against = new ArrayList<>();
        ProposedRating rating = ratings.propose(person.record(), person.asOf());
        if (rating.rating() == Rating.RED) {
            against.addAll(rating.reasons());
        }
        ratings.recentArrest(new RecentLife(person.record(), person.asOf())).ifPresent(against::add);
        return against;
    }

    /** Where the host says which cohort, by those of the three cohorts: to meet another of them is to move, not to leave. */
    private static Optional<String> definition(MemberCase person) {
        List<String> met = person.definitions();
        Optional<IomCohort> cohort = person.member().cohort();
        if (cohort.isPresent()) {
            return met.stream().anyMatch(COHORTS::contains)
                    ? Optional.empty()
                    : Optional.of("no longer meets the definition of the "
                            + cohort.get().label() + " cohort, or of any of the three");
        }
        return met.isEmpty() ? Optional.of("meets no definition of persistence now") : Optional.empty();
    }

    private Optional<String> offenceFree(MemberCase person) {
        return new RecentLife(person.record(), person.asOf())
                .offenceFreeMonths().stream()
                        .filter(months -> months >= limits.offenceFreeMonths())
                        .mapToObj(months -> (long) months + " months in the community without a proven offence")
                        .findFirst();
    }

    private Optional<String> fallen(MemberCase person) {
        return person.reoffending()
                .filter(chances -> chances.now() <= chances.then() * (1 - limits.scoreFall()))
                .map(chances -> "chance of " + chances.outcome() + " fell from " + Chance.percent(chances.then())
                        + " to " + Chance.percent(chances.now()) + " since they came on");
    }

    /** Of someone of whom the host sends sentences at all. */
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
        LocalDate longAgo = person.asOf().minusMonths(limits.custodyMonths());
        LocalDate near = person.asOf().plusMonths(limits.releaseMonths());
        return CurrentFacts.of(person.record(), person.asOf())
                .custody()
                .filter(spell -> !spell.from().isAfter(longAgo))
                .filter(spell -> spell.plannedRelease().filter(near::isAfter).isEmpty())
                .map(spell -> "in custody since " + Days.written(spell.from())
                        + spell.plannedRelease()
                                .map(day -> ", release planned for " + Days.written(day))
                                .orElse(", no release date sent"));
    }
}
