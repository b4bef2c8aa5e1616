package iomtriage.records.internal.json;

import iomtriage.api.caserecord.Disposal;
import iomtriage.api.caserecord.DisposalKind;
import iomtriage.records.internal.cursor.DateTable;
import java.time.LocalDate;
import java.util.Optional;

/** Every disposal, once, as {@link DateTable} has every day: many people are disposed of on one day. */
final class DisposalTable {

    private static final DateTable DATES = DateTable.get();
    private static final Optional<Disposal>[] DISPOSALS = empty();

    private DisposalTable() {}

    /** @param date a day of the table */
    static Optional<Disposal> of(DisposalKind kind, LocalDate date) {
        int slot = kind.ordinal() * DATES.size() + DATES.slot(date);
        Optional<Disposal> known = DISPOSALS[slot];
        if (known == null) {
            known = Optional.of(new Disposal(kind, date));
            DISPOSALS[slot] = known;
        }
        return known;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Optional<Disposal>[] empty() {
        return new Optional[DisposalKind.values().length * DATES.size()];
    }
}
