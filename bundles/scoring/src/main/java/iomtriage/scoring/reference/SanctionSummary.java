package iomtriage.scoring.reference;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.Event;
import iomtriage.api.caserecord.OffenceGroup;
import iomtriage.features.history.PackedDate;
import iomtriage.features.history.Sanctions;
import iomtriage.features.history.ViolentOffences;
import java.time.LocalDate;

/**
 * What the scales ask of a person's sanctions as of a day.
 *
 * @param count how many sanctions there are; the rest says something only where there is one
 * @param violent how many of them were for a violent offence
 * @param isConvicted whether any of them is a conviction
 * @param first packed date of the first sanction
 * @param current packed date of the latest sanction
 * @param currentGroup the group that stands for the latest sanction
 */
record SanctionSummary(int count, int violent, boolean isConvicted, int first, int current, OffenceGroup currentGroup) {

    private static final OffenceGroup[] GROUPS = OffenceGroup.values();
    private static final int VIOLENT = ViolentOffences.OASYS_VIOLENCE_PREDICTOR.bits();

    static SanctionSummary of(CaseRecord record, LocalDate asOf) {
        int day = PackedDate.of(asOf);
        Sanctions sanctions = new Sanctions();
        sanctions.clear(record.events().size());
        for (Event event : record.events()) {
            sanctions.add(event, day);
        }
        return of(sanctions);
    }

    private static SanctionSummary of(Sanctions sanctions) {
        int violent = 0;
        boolean isConvicted = false;
        int first = Integer.MAX_VALUE;
        int current = Integer.MIN_VALUE;
        OffenceGroup currentGroup = OffenceGroup.UNKNOWN;
        for (int i = 0; i < sanctions.count(); i++) {
            violent += (sanctions.groups(i) & VIOLENT) != 0 ? 1 : 0;
            isConvicted |= sanctions.isConviction(i);
            first = Math.min(first, sanctions.day(i));
            if (sanctions.day(i) > current) {
                current = sanctions.day(i);
                currentGroup = main(sanctions.groups(i));
            }
        }
        return new SanctionSummary(sanctions.count(), violent, isConvicted, first, current, currentGroup);
    }

    /** Of groups sanctioned together: violent before others, otherwise in the order of the constants, so unknown last. */
    private static OffenceGroup main(int groups) {
        int violent = groups & VIOLENT;
        return GROUPS[Integer.numberOfTrailingZeros(violent != 0 ? violent : groups)];
    }

    boolean isEmpty() {
        return count == 0;
    }
}
