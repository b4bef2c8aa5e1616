package iomtriage.programme;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.Disposal;
import java.time.LocalDate;
import java.util.Comparator;

/** Whether an area's records reach a day: they do if someone was cautioned or convicted not long before it. */
public final class RecordsReach {

    /** A year's courts sit in every quarter, so records that end sooner do not reach as far as is said. */
    private static final int QUIET_DAYS = 92;

    private RecordsReach() {}

    /** Day of the newest caution or conviction of one record up to a day; {@link LocalDate#MIN} if there is none. */
    public static LocalDate newest(CaseRecord record, LocalDate day) {
        return record.events().stream()
                .flatMap(event -> event.disposal().stream())
                .map(Disposal::date)
                .filter(each -> !each.isAfter(day))
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
    }

    /** @param newest caution or conviction of all records up to the day */
    public static boolean reach(LocalDate newest, LocalDate day) {
        return !newest.isBefore(day.minusDays(QUIET_DAYS));
    }
}
