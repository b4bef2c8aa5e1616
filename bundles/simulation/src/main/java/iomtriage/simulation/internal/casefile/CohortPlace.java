package iomtriage.simulation.internal.casefile;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.Disposal;
import iomtriage.api.caserecord.Event;
import iomtriage.api.caserecord.EventFlag;
import iomtriage.api.offence.OffenceCode;
import iomtriage.api.offence.OffenceGroup;
import iomtriage.api.offence.OffenceMeaning;
import iomtriage.api.register.IomCohort;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which of the three cohorts of Integrated Offender Management a team would put someone in, by sanctions of the last 24 months: for
 * neighbourhood crime the fixed cohort where they are many and the flex cohort where they are few, for serious violence or domestic
 * abuse the free one.
 */
final class CohortPlace {

    private static final int MONTHS = 24;
    private static final int MANY = 3;
    private static final Set<OffenceGroup> NEIGHBOURHOOD = Set.of(
            OffenceGroup.ACQUISITIVE_VIOLENCE, OffenceGroup.BURGLARY_DOMESTIC, OffenceGroup.VEHICLE_RELATED_THEFT);
    private static final Set<OffenceGroup> VIOLENCE =
            Set.of(OffenceGroup.VIOLENCE_AGAINST_THE_PERSON_ABH_PLUS, OffenceGroup.FIREARMS_MOST_SERIOUS);

    private CohortPlace() {}

    /** Empty if nothing of the kind is on record. */
    static Optional<IomCohort> on(LocalDate day, CaseRecord record) {
        List<Event> lately = record.events().stream()
                .filter(event -> event.disposal()
                        .map(Disposal::date)
                        .filter(date -> date.isBefore(day) && !date.isBefore(day.minusMonths(MONTHS)))
                        .isPresent())
                .toList();
        if (lately.stream().anyMatch(CohortPlace::isNeighbourhoodCrime)) {
            long sanctions = lately.stream()
                    .flatMap(event -> event.disposal().stream())
                    .map(Disposal::date)
                    .distinct()
                    .count();
            return Optional.of(sanctions >= MANY ? IomCohort.FIXED : IomCohort.FLEX);
        }
        return lately.stream()
                        .anyMatch(event -> VIOLENCE.contains(event.group())
                                || event.flags().contains(EventFlag.DOMESTIC_ABUSE))
                ? Optional.of(IomCohort.FREE)
                : Optional.empty();
    }

    private static boolean isNeighbourhoodCrime(Event event) {
        Optional<OffenceMeaning> meaning = event.code().flatMap(OffenceCode::meaning);
        return meaning.isPresent()
                ? meaning.get().neighbourhoodCrime().isPresent()
                : NEIGHBOURHOOD.contains(event.group());
    }
}
