package iomtriage.reviews.current;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.register.SchemeMembership;
import iomtriage.reviews.CurrentStandings;
import iomtriage.reviews.profile.CurrentFacts;
import iomtriage.reviews.profile.Management;
import iomtriage.reviews.profile.ManagementKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Says who is on Integrated Offender Management now. Any of three facts is enough: probation's registration in force, a place in
 * the host's own cohort, an accepting decision that counts and was not withdrawn.
 */
public final class CurrentCohort {

    private final CurrentStandings standings;
    private final LocalDate asOf;
    private final LocalDate today;

    /**
     * @param standings by what was decided
     * @param asOf the day as of which records were read
     * @param today what day it is
     */
    public CurrentCohort(CurrentStandings standings, LocalDate asOf, LocalDate today) {
        this.standings = standings;
        this.asOf = asOf;
        this.today = today;
    }

    /**
     * @param facts what the person's record says
     * @return empty if the person is not on now
     */
    public Optional<CohortMember> member(SubjectId subject, CurrentFacts facts) {
        List<Management> iom = facts.management().stream()
                .filter(each -> each.kind() == ManagementKind.IOM)
                .toList();
        Optional<LocalDate> accepted =
                Optional.ofNullable(standings.acceptedSince().get(subject));
        if (iom.isEmpty() && accepted.isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalDate> byRecord = earliest(iom.stream().flatMap(each -> each.review().stream()));
        Optional<LocalDate> byDecision =
                accepted.flatMap(day -> Optional.ofNullable(standings.reviewOn().get(subject)));
        List<SchemeMembership> host = iom.stream()
                .flatMap(each -> each.membership().stream())
                .sorted(Comparator.comparing(SchemeMembership::from).reversed())
                .toList();
        return Optional.of(new CohortMember(
                subject,
                grounds(iom, accepted),
                earliest(Stream.concat(iom.stream().map(Management::since), accepted.stream()))
                        .orElseThrow(),
                earliest(Stream.concat(byRecord.stream(), byDecision.stream())),
                byRecord.filter(asOf::isAfter).isPresent()
                        || byDecision.filter(today::isAfter).isPresent(),
                newest(host, SchemeMembership::cohort),
                newest(host, SchemeMembership::leadOfficer),
                newest(host, SchemeMembership::leadAgency)));
    }

    private static Optional<LocalDate> earliest(Stream<LocalDate> days) {
        return days.min(Comparator.naturalOrder());
    }

    private static List<CohortMember.Ground> grounds(List<Management> iom, Optional<LocalDate> accepted) {
        List<CohortMember.Ground> grounds = new ArrayList<>();
        if (iom.stream().anyMatch(each -> each.membership().isEmpty())) {
            grounds.add(CohortMember.Ground.REGISTERED);
        }
        if (iom.stream().anyMatch(each -> each.membership().isPresent())) {
            grounds.add(CohortMember.Ground.HOST);
        }
        if (accepted.isPresent()) {
            grounds.add(CohortMember.Ground.ACCEPTED);
        }
        return grounds;
    }

    private static <T> Optional<T> newest(List<SchemeMembership> host, Function<SchemeMembership, Optional<T>> part) {
        return host.stream().flatMap(each -> part.apply(each).stream()).findFirst();
    }
}
