package iomtriage.simulation.internal.casefile;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.Sentence;
import iomtriage.api.caserecord.SentenceKind;
import iomtriage.api.register.IomCohort;
import iomtriage.api.register.RegisterCode;
import iomtriage.api.register.RegisterEntry;
import iomtriage.api.register.Scheme;
import iomtriage.api.register.SchemeMembership;
import iomtriage.simulation.internal.career.RandomStream;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Places in schemes, by what is on the registers and the record: how long someone stays in Integrated Offender Management, in which
 * cohort and under whose lead, and who of those on other registers is managed by several agencies together.
 */
final class Schemes {

    private static final int REVIEW_DAYS = 91;
    private static final double REVIEW_OVERDUE = .12;
    private static final int SHORTEST_STAY = 120;
    private static final int LONGEST_STAY = 480;
    private static final int SHORTEST_WITHOUT_COHORT = 30;
    private static final int LONGEST_WITHOUT_COHORT = 120;
    private static final double IN_ABUSE_SCHEME = .15;
    private static final double IN_GANGS_SCHEME = .2;
    private static final double STAYS_WITH_YOUTH_TEAM = .6;
    private static final int ADULT = 18;
    private static final int HANDOVER_DAYS = 180;
    private static final String POLICE = "Police";
    private static final String PROBATION = "Probation";
    private static final double LED_BY_POLICE = .45;

    /** Made up. */
    private static final List<String> OFFICERS =
            List.of("A. Marsh", "B. Okoro", "C. Whitfield", "D. Lindqvist", "E. Hussain", "F. Tranter");

    private final CaseRecord record;
    private final LocalDate asOf;
    private final RandomStream random;

    private Schemes(CaseRecord record, LocalDate asOf, RandomStream random) {
        this.record = record;
        this.asOf = asOf;
        this.random = random;
    }

    /** The record with places in schemes. */
    static CaseRecord with(CaseRecord record, LocalDate asOf, RandomStream random) {
        return new Schemes(record, asOf, random).added();
    }

    private CaseRecord added() {
        CaseRecord.Builder file = record.toBuilder();
        List<RegisterEntry> registers = new ArrayList<>();
        for (RegisterEntry entry : record.registers()) {
            registers.add(entry.code() == RegisterCode.IIOM ? iom(entry, file) : entry);
        }
        file.registers(registers);
        registered(RegisterCode.ADVP, Scheme.DOMESTIC_ABUSE, IN_ABUSE_SCHEME, file);
        registered(RegisterCode.STRG, Scheme.GANGS, IN_GANGS_SCHEME, file);
        youth(file);
        return file.build();
    }

    /** A stay ends after some months, sooner for someone of no cohort; the case system keeps the place while it lasts. */
    private RegisterEntry iom(RegisterEntry entry, CaseRecord.Builder file) {
        Optional<IomCohort> cohort = CohortPlace.on(entry.start(), record);
        int shortest = cohort.isPresent() ? SHORTEST_STAY : SHORTEST_WITHOUT_COHORT;
        int longest = cohort.isPresent() ? LONGEST_STAY : LONGEST_WITHOUT_COHORT;
        LocalDate end = entry.start().plusDays(shortest + random.below(longest - shortest));
        if (end.isBefore(asOf)) {
            return again(entry, entry.review(), Optional.of(end));
        }
        LocalDate review = review(entry.start());
        boolean police = random.chance(LED_BY_POLICE);
        file.scheme(SchemeMembership.of(Scheme.IOM, entry.start())
                .review(Optional.of(review))
                .cohort(cohort)
                .leadAgency(Optional.of(police ? POLICE : PROBATION))
                .leadOfficer(Optional.of(officer()))
                .build());
        return again(entry, Optional.of(review), Optional.empty());
    }

    private static RegisterEntry again(RegisterEntry entry, Optional<LocalDate> review, Optional<LocalDate> end) {
        return RegisterEntry.of(entry.code())
                .start(entry.start())
                .review(review)
                .end(end)
                .source(entry.source())
                .build();
    }

    /** Every so many days since the start; of a few the last one was missed. */
    private LocalDate review(LocalDate start) {
        long held = ChronoUnit.DAYS.between(start, asOf) / REVIEW_DAYS;
        boolean missed = random.chance(REVIEW_OVERDUE) && held > 0;
        return start.plusDays((missed ? held : held + 1) * REVIEW_DAYS);
    }

    private String officer() {
        return OFFICERS.get(random.below(OFFICERS.size()));
    }

    private void registered(RegisterCode code, Scheme scheme, double share, CaseRecord.Builder file) {
        Optional<RegisterEntry> entry = record.registers().stream()
                .filter(each -> each.code() == code && each.end().isEmpty())
                .findFirst();
        if (entry.isPresent() && random.chance(share)) {
            LocalDate from = entry.get().start();
            file.scheme(SchemeMembership.of(scheme, from)
                    .review(Optional.of(review(from)))
                    .leadAgency(Optional.of(POLICE))
                    .leadOfficer(Optional.of(officer()))
                    .build());
        }
    }

    /** From the first order that a court gave them when they were young; some stay until they are handed over. */
    private void youth(CaseRecord.Builder file) {
        Optional<LocalDate> first = record.sentences().stream()
                .filter(each ->
                        each.kind().filter(SentenceKind.YOUTH_ORDER::equals).isPresent())
                .map(Sentence::from)
                .min(LocalDate::compareTo);
        if (first.isPresent()) {
            LocalDate adult = record.dateOfBirth().plusYears(ADULT);
            LocalDate to = random.chance(STAYS_WITH_YOUTH_TEAM) ? adult.plusDays(random.below(HANDOVER_DAYS)) : adult;
            file.scheme(SchemeMembership.of(Scheme.YOUTH_OFFENDING, first.get())
                    .to(Optional.of(to))
                    .leadAgency(Optional.of("Youth offending team"))
                    .build());
        }
    }
}
