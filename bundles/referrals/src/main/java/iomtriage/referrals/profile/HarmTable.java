package iomtriage.referrals.profile;

import iomtriage.api.caserecord.MarkerKind;
import iomtriage.api.caserecord.RegisterCode;
import iomtriage.api.harm.HarmKind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Which facts speak for which kind of serious harm, laid out like the printed table. Source: case data conventions. */
final class HarmTable {

    /**
     * One kind's facts.
     *
     * @param registers registers whose entries in force are facts of the kind
     * @param markers markers that are
     */
    record Facts(List<RegisterCode> registers, List<MarkerKind> markers) {}

    private static final Map<HarmKind, Facts> TABLE = new EnumMap<>(Map.of(
            HarmKind.DOMESTIC_ABUSE,
            new Facts(
                    List.of(RegisterCode.ADVP, RegisterCode.REG30, RegisterCode.SPO),
                    List.of(MarkerKind.DOMESTIC_ABUSE_PERPETRATOR)),
            HarmKind.GANG_VIOLENCE,
            new Facts(List.of(RegisterCode.STRG), List.of(MarkerKind.GANG_PERPETRATOR)),
            // There is no weapons register.
            HarmKind.WEAPONS,
            new Facts(List.of(), List.of(MarkerKind.WEAPON_CARRIER))));

    /** Registers about serious harm of no one kind. */
    static final List<RegisterCode> GENERAL = List.of(
            RegisterCode.RCPR,
            RegisterCode.RCHD,
            RegisterCode.MAPP,
            RegisterCode.RVHR,
            RegisterCode.RHRH,
            RegisterCode.RMRH,
            RegisterCode.RLRH);

    private HarmTable() {}

    static Facts facts(HarmKind kind) {
        return TABLE.get(kind);
    }
}
