package iomtriage.simulation.internal.casefile;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.CustodyKind;
import iomtriage.api.caserecord.Sentence;
import iomtriage.api.caserecord.SentenceKind;
import iomtriage.simulation.internal.career.CriminalRecord;
import iomtriage.simulation.internal.career.RandomStream;
import iomtriage.simulation.internal.career.Spell;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Sentences that probation manages: a court order from the day it was given, a prison sentence and the licence after it. Those
 * that ended long ago are left out, as a case system's present view would.
 */
final class Supervision {

    private static final int KEPT_YEARS = 3;
    private static final int ADULT = 18;
    private static final int[] ORDER_MONTHS = {6, 12, 12, 18, 24};
    private static final int[] YOUTH_MONTHS = {6, 9, 12};
    private static final double SUSPENDED = .4;

    private final LocalDate birth;
    private final int asOf;
    private final RandomStream random;
    private final CaseRecord.Builder file;

    private Supervision(LocalDate birth, int asOf, RandomStream random, CaseRecord.Builder file) {
        this.birth = birth;
        this.asOf = asOf;
        this.random = random;
        this.file = file;
    }

    static void add(
            LocalDate birth,
            CriminalRecord record,
            int licenceDays,
            int asOf,
            RandomStream random,
            CaseRecord.Builder file) {
        Supervision supervision = new Supervision(birth, asOf, random, file);
        record.offences().stream()
                .filter(offence ->
                        offence.followed().sentence() == iomtriage.simulation.internal.career.Sentence.COURT_ORDER)
                .mapToInt(offence -> offence.followed().disposal())
                .filter(day -> day < asOf)
                .distinct()
                .sorted()
                .forEach(supervision::order);
        record.custody().stream()
                .filter(spell -> spell.kind() == CustodyKind.SENTENCE && spell.from() < asOf)
                .forEach(spell -> supervision.imprisoned(spell, licenceDays));
    }

    private void order(int day) {
        LocalDate from = EpochDays.date(day);
        boolean young = from.isBefore(birth.plusYears(ADULT));
        int[] months = young ? YOUTH_MONTHS : ORDER_MONTHS;
        SentenceKind adult =
                random.chance(SUSPENDED) ? SentenceKind.SUSPENDED_SENTENCE_ORDER : SentenceKind.COMMUNITY_ORDER;
        LocalDate to = from.plusMonths(months[random.below(months.length)]).minusDays(1);
        keep(from, to, young ? SentenceKind.YOUTH_ORDER : adult);
    }

    /** The day of release is planned when the sentence is passed, and the licence begins with it. */
    private void imprisoned(Spell spell, int licenceDays) {
        keep(EpochDays.date(spell.from()), EpochDays.date(spell.to()), SentenceKind.CUSTODY);
        if (spell.to() < asOf) {
            LocalDate release = EpochDays.date(spell.to());
            keep(release, release.plusDays(licenceDays), SentenceKind.LICENCE);
        }
    }

    private void keep(LocalDate from, LocalDate to, SentenceKind kind) {
        if (!to.isBefore(EpochDays.date(asOf).minusYears(KEPT_YEARS))) {
            file.sentence(new Sentence(from, Optional.of(to), Optional.of(kind)));
        }
    }
}
