package iomtriage.reviews.current;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.CustodyKind;
import iomtriage.api.caserecord.CustodySpell;
import iomtriage.api.caserecord.HarmLevel;
import iomtriage.api.review.Rating;
import iomtriage.records.text.Days;
import iomtriage.reviews.profile.CurrentFacts;
import iomtriage.reviews.profile.Management;
import iomtriage.reviews.profile.ManagementKind;
import iomtriage.reviews.rule.CohortRules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Proposes how much attention someone needs now, from facts alone. Red: high or very high risk of serious harm, a victim's case
 * before a MARAC, a recent proven offence, recall or release, or a release that is near. Amber: a recent arrest, a proven offence
 * that is not long ago, custody, management under MAPPA by several agencies. Green: none of these. It proposes; a person sets it.
 */
public final class RatingRule {

    private final CohortRules rules;

    public RatingRule(CohortRules rules) {
        this.rules = rules;
    }

    /**
     * @param record as it was known on the day
     * @param asOf that day
     */
    public ProposedRating propose(CaseRecord record, LocalDate asOf) {
        CurrentFacts facts = CurrentFacts.of(record, asOf);
        RecentLife life = new RecentLife(record, asOf);
        List<String> red = red(record, asOf, facts, life);
        if (!red.isEmpty()) {
            return new ProposedRating(Rating.RED, red);
        }
        List<String> amber = amber(facts, life);
        return amber.isEmpty()
                ? new ProposedRating(Rating.GREEN, List.of("no fact speaks for more attention"))
                : new ProposedRating(Rating.AMBER, amber);
    }

    private List<String> red(CaseRecord record, LocalDate asOf, CurrentFacts facts, RecentLife life) {
        List<String> red = new ArrayList<>();
        facts.rosh()
                .filter(level -> level.compareTo(HarmLevel.HIGH) >= 0)
                .ifPresent(level -> red.add("risk of serious harm last assessed as " + level.label()));
        facts.management().stream()
                .filter(each -> each.kind() == ManagementKind.MARAC)
                .map(Management::what)
                .forEach(red::add);
        LocalDate recent = asOf.minusMonths(rules.recentMonths());
        boolean longInside =
                facts.custody().filter(spell -> spell.from().isBefore(recent)).isPresent();
        // Months in the community stand still inside: an offence of years ago is not recent for that.
        if (!longInside && isWithin(life.offenceFreeMonths(), rules.recentMonths())) {
            red.add("a proven offence within the last " + rules.recentMonths() + " months in the community");
        }
        record.custody().stream()
                .filter(spell ->
                        spell.kind() == CustodyKind.RECALL && spell.from().isAfter(recent))
                .map(spell -> "recalled to custody on " + Days.written(spell.from()))
                .forEach(red::add);
        record.custody().stream()
                .flatMap(spell -> spell.to().stream())
                .filter(day -> day.isAfter(recent))
                .map(day -> "released from custody on " + Days.written(day))
                .forEach(red::add);
        facts.custody().stream()
                .flatMap(spell -> spell.plannedRelease().stream())
                .filter(day -> !day.isAfter(asOf.plusDays(rules.dueDays())))
                .map(day -> "release planned for " + Days.written(day))
                .forEach(red::add);
        return red;
    }

    private List<String> amber(CurrentFacts facts, RecentLife life) {
        List<String> amber = new ArrayList<>();
        recentArrest(life).ifPresent(amber::add);
        if (isWithin(life.offenceFreeMonths(), rules.leaving().offenceFreeMonths())) {
            amber.add("a proven offence within the last " + rules.leaving().offenceFreeMonths()
                    + " months in the community");
        }
        facts.custody().map(RatingRule::inside).ifPresent(amber::add);
        facts.management().stream()
                .filter(each -> each.kind() == ManagementKind.MAPPA && each.multiAgency())
                .map(Management::what)
                .forEach(amber::add);
        return amber;
    }

    /** In plain words; empty if there is none. */
    Optional<String> recentArrest(RecentLife life) {
        return isWithin(life.monthsSinceArrest(), rules.recentMonths())
                ? Optional.of(
                        "an arrest or charge that is not proven within the last " + rules.recentMonths() + " months")
                : Optional.empty();
    }

    private static String inside(CustodySpell spell) {
        return "in custody since " + Days.written(spell.from());
    }

    private static boolean isWithin(OptionalDouble months, int limit) {
        return months.isPresent() && months.getAsDouble() < limit;
    }
}
