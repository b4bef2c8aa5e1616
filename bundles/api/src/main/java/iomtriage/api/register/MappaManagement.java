package iomtriage.api.register;

import iomtriage.api.finding.CaseRecordRefusedException;
import iomtriage.api.internal.NullFields;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Management under multi-agency public protection arrangements.
 *
 * @param category 1 registered sexual, 2 violent and other sexual, 3 other dangerous, 4 terrorist or terrorist risk
 * @param level 1 ordinary, 2 active multi-agency, 3 senior
 * @param from first day managed
 * @param to last day managed; empty while it has no end
 */
public record MappaManagement(int category, int level, LocalDate from, Optional<LocalDate> to) {
    /**
     * Category and level out of range are a finding when the record is used, not here.
     *
     * @throws CaseRecordRefusedException if anything is null, with every field at once
     */
    public MappaManagement {
        NullFields.of("mappa").at("from", from).at("to", to).refuse();
    }

    /**
     * {@return whether the person is managed on a day}
     *
     * @param day the day asked about; first and last day count
     */
    public boolean inForceOn(LocalDate day) {
        return !from.isAfter(day) && !to.filter(last -> last.isBefore(day)).isPresent();
    }
}
