package iomtriage.reviews.profile;

import iomtriage.api.caserecord.Event;
import iomtriage.api.caserecord.EventFlag;
import iomtriage.api.harm.HarmKind;
import iomtriage.api.register.MarkerKind;
import iomtriage.api.register.RegisterCode;
import iomtriage.features.history.SeriousHarm;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Which facts speak for which kind of serious harm, laid out like the printed table. Source: case data conventions. */
final class HarmTable {

    /**
     * One kind's facts.
     *
     * @param registers registers whose entries in force are facts of the kind
     * @param markers markers that are
     * @param offence which offences are of the kind
     * @param provenIsFact whether a proven one, however long ago, is itself a fact about serious harm
     */
    record Facts(
            List<RegisterCode> registers, List<MarkerKind> markers, Predicate<Event> offence, boolean provenIsFact) {}

    private static final Map<HarmKind, Facts> TABLE = new EnumMap<>(Map.of(
            HarmKind.DOMESTIC_ABUSE,
            new Facts(
                    List.of(RegisterCode.ADVP, RegisterCode.REG30, RegisterCode.SPO),
                    List.of(MarkerKind.DOMESTIC_ABUSE_PERPETRATOR),
                    event -> event.flags().contains(EventFlag.DOMESTIC_ABUSE),
                    true),
            HarmKind.GANG_VIOLENCE,
            new Facts(
                    List.of(RegisterCode.STRG),
                    List.of(MarkerKind.GANG_PERPETRATOR),
                    event -> event.flags().contains(EventFlag.GROUP_RELATED),
                    false),
            // There is no weapons register.
            HarmKind.WEAPONS,
            new Facts(List.of(), List.of(MarkerKind.WEAPON_CARRIER), SeriousHarm::isWeapon, false)));

    /** Registers about serious harm in general. */
    static final List<RegisterCode> GENERAL = List.of(
            RegisterCode.RCPR,
            RegisterCode.RCHD,
            RegisterCode.MAPP,
            RegisterCode.RVHR,
            RegisterCode.RHRH,
            RegisterCode.RMRH,
            RegisterCode.RLRH);

    /** Those of them that are no fact of serious harm. */
    static final List<RegisterCode> LESSER = List.of(RegisterCode.RMRH, RegisterCode.RLRH);

    private HarmTable() {}

    static Facts facts(HarmKind kind) {
        return TABLE.get(kind);
    }
}
