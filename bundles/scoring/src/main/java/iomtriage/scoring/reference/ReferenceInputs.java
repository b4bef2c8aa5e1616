package iomtriage.scoring.reference;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.CustodySpell;
import iomtriage.api.caserecord.OffenceGroup;
import iomtriage.api.caserecord.Sex;
import iomtriage.features.history.PackedDate;
import iomtriage.features.history.Sanctions;
import iomtriage.features.history.ViolentOffences;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Derives the scorers' inputs from a case record, as of a day, from nothing later than that day.
 *
 * <ul>
 *   <li>{@link Sanctions} says what a sanction is; the current one is the latest. Where it was for several offences, a
 *       violent group stands for it before others, an unknown one last, and otherwise the first in the order of
 *       {@link OffenceGroup}.
 *   <li>A sanction is violent if any of its offences is one of
 *       {@link ViolentOffences#OASYS_VIOLENCE_PREDICTOR}.
 *   <li>Follow-up starts on the day of the current sanction, or with the latest release from custody after it, which may be
 *       planned. For a person inside without a day of release it starts on the as-of date.
 * </ul>
 *
 * <p>The record should be one that does not contradict itself. Stateless, so thread-safe.
 */
public final class ReferenceInputs {

    /** What OGRS3 needs, or what of it is missing. */
    public ReferenceInput<Ogrs3Input> ogrs3(CaseRecord record, LocalDate asOf) {
        SanctionSummary sanctions = SanctionSummary.of(record, asOf);
        List<String> missing = missing(record, sanctions);
        return missing.isEmpty()
                ? new ReferenceInput.Ready<>(new Ogrs3Input(
                        history(record, sanctions, asOf),
                        sanctions.isConvicted(),
                        Ogrs3Offence.of(sanctions.currentGroup()).orElseThrow()))
                : new ReferenceInput.Missing<>(missing);
    }

    /** What OGRS4 needs, or what of it is missing. */
    public ReferenceInput<Ogrs4Input> ogrs4(CaseRecord record, LocalDate asOf) {
        SanctionSummary sanctions = SanctionSummary.of(record, asOf);
        List<String> missing = missing(record, sanctions);
        if (!missing.isEmpty()) {
            return new ReferenceInput.Missing<>(missing);
        }
        long months = ChronoUnit.MONTHS.between(startOfFollowUp(record, sanctions, asOf), asOf);
        return new ReferenceInput.Ready<>(
                new Ogrs4Input(history(record, sanctions, asOf), sanctions.violent(), sanctions.currentGroup(), (int)
                        Math.max(0, months)));
    }

    private static List<String> missing(CaseRecord record, SanctionSummary sanctions) {
        if (record.sex() != Sex.NOT_RECORDED
                && !sanctions.isEmpty()
                && sanctions.currentGroup() != OffenceGroup.UNKNOWN
                && age(record, sanctions.first()) >= SanctionHistory.YOUNGEST) {
            return List.of();
        }
        List<String> missing = new ArrayList<>();
        if (record.sex() == Sex.NOT_RECORDED) {
            missing.add("sex");
        }
        if (sanctions.isEmpty()) {
            missing.add("a sanction on or before the as-of date");
            return missing;
        }
        if (sanctions.currentGroup() == OffenceGroup.UNKNOWN) {
            missing.add("offence group of the current sanction");
        }
        if (age(record, sanctions.first()) < SanctionHistory.YOUNGEST) {
            missing.add("an age of 10 or more at the first sanction");
        }
        return missing;
    }

    private static SanctionHistory history(CaseRecord record, SanctionSummary sanctions, LocalDate asOf) {
        return new SanctionHistory(
                record.sex(),
                age(record, sanctions.first()),
                age(record, sanctions.current()),
                age(record, PackedDate.of(startOfFollowUp(record, sanctions, asOf))),
                sanctions.count());
    }

    private static LocalDate startOfFollowUp(CaseRecord record, SanctionSummary sanctions, LocalDate asOf) {
        LocalDate start = PackedDate.unpack(sanctions.current());
        for (CustodySpell spell : record.custody()) {
            LocalDate release = spell.to().orElse(asOf);
            if (!spell.from().isAfter(asOf) && release.isAfter(start)) {
                start = release;
            }
        }
        return start;
    }

    /** Age in whole years; 0 on a day before birth. */
    private static int age(CaseRecord record, int on) {
        return (int) PackedDate.wholeYears(PackedDate.of(record.dateOfBirth()), on);
    }
}
