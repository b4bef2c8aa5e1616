package iomtriage.scoring.reference;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.Disposal;
import iomtriage.api.caserecord.Event;
import iomtriage.api.offence.OffenceCode;
import iomtriage.api.offence.OffenceGroup;
import iomtriage.features.history.OffenceFamily;
import iomtriage.features.history.PackedDate;
import iomtriage.features.history.Sanctions;
import iomtriage.features.history.ViolentSanction;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What the scales ask of a person's sanctions as of a day. Where there is no sanction, only {@link #count} says anything. */
final class SanctionSummary {

    /**
     * Which of several offences stands for a sanction: the {@linkplain OffenceFamily family} named first, as everywhere, then
     * the group. The rest only makes the order of the record not matter.
     */
    private static final Comparator<Event> STANDS_FIRST = Comparator.comparing(
                    (Event offence) -> OffenceFamily.of(offence.group()))
            .thenComparing(Event::group)
            .thenComparing(offence -> offence.code().map(OffenceCode::value).orElse("none"));

    private final Sanctions sanctions = new Sanctions();
    private final List<Event> offences;
    private final int asOf;
    final boolean isConvicted;
    /** Packed dates of the first and the latest sanction. */
    final int first;

    final int current;

    SanctionSummary(CaseRecord record, LocalDate asOf) {
        this.asOf = PackedDate.of(asOf);
        this.offences = record.events();
        sanctions.clear(offences.size());
        for (Event event : offences) {
            sanctions.add(event, this.asOf);
        }
        boolean convicted = false;
        int earliest = Integer.MAX_VALUE;
        int latest = Integer.MIN_VALUE;
        for (int i = 0; i < sanctions.count(); i++) {
            convicted |= sanctions.isConviction(i);
            earliest = Math.min(earliest, sanctions.day(i));
            latest = Math.max(latest, sanctions.day(i));
        }
        isConvicted = convicted;
        first = earliest;
        current = latest;
    }

    /** How many sanctions there are. */
    int count() {
        return sanctions.count();
    }

    /** How many sanctions are violent in one of these ways. */
    int violent(Set<ViolentSanction> ways) {
        int violent = 0;
        for (int i = 0; i < sanctions.count(); i++) {
            violent += ways.contains(sanctions.violent(i)) ? 1 : 0;
        }
        return violent;
    }

    /** The offence that stands for the latest sanction. */
    Event currentOffence() {
        return offences.stream()
                .filter(event -> disposed(event) == current)
                .min(STANDS_FIRST)
                .orElseThrow();
    }

    /** The codes without a meaning that the latest sanction was for, in order. */
    Set<OffenceCode> currentCodesWithoutMeaning() {
        return codesWithoutMeaning(current);
    }

    /** The codes without a meaning that any sanction was for, in order. */
    Set<OffenceCode> codesWithoutMeaning() {
        return codesWithoutMeaning(first);
    }

    private Set<OffenceCode> codesWithoutMeaning(int from) {
        Set<OffenceCode> codes = new TreeSet<>();
        for (Event event : offences) {
            if (event.code().isPresent()
                    && event.code().get().meaning().isEmpty()
                    && disposed(event) >= from
                    && disposed(event) <= asOf) {
                codes.add(event.code().get());
            }
        }
        return codes;
    }

    /** The groups whose codes make it likely that a sanction was violent, where it is not certain. */
    Set<OffenceGroup> likelyViolentGroups() {
        Set<OffenceGroup> groups = new TreeSet<>();
        for (int i = 0; i < sanctions.count(); i++) {
            if (sanctions.violent(i) == ViolentSanction.LIKELY) {
                for (OffenceGroup group : OffenceGroup.values()) {
                    if ((sanctions.groups(i) & Sanctions.bit(group)) != 0
                            && ViolentSanction.of(group) == ViolentSanction.LIKELY) {
                        groups.add(group);
                    }
                }
            }
        }
        return groups;
    }

    private static int disposed(Event event) {
        return PackedDate.of(event.disposal().map(Disposal::date));
    }
}
