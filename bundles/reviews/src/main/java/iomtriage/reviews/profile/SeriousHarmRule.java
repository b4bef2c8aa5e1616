package iomtriage.reviews.profile;

import iomtriage.api.caserecord.HarmLevel;
import iomtriage.api.caserecord.VictimSafety;
import iomtriage.api.harm.HarmFact;
import iomtriage.api.harm.HarmProfile;
import iomtriage.api.harm.Indication;
import iomtriage.api.oasys.Answer;
import java.util.Optional;

/**
 * Says which cases are serious-harm cases, by what is predicted or known of one person on a day. Any of these is enough:
 * <ul>
 *   <li>a kind of serious harm is indicated: by prediction, by a register entry or marker in force, or by a proven domestic
 *       abuse offence, however long ago;
 *   <li>risk of serious harm was last assessed as high or very high for anybody;
 *   <li>MAPPA, or a register of risk to children, child protection, or high or very high risk of serious harm, in force;
 *   <li>a victim's case is before a MARAC, or an order protects someone.
 * </ul>
 */
final class SeriousHarmRule {

    private SeriousHarmRule() {}

    /** @param answers what is known of the safety of those at risk on that day */
    static boolean applies(HarmProfile harm, Optional<VictimSafety> answers) {
        return harm.kinds().stream().anyMatch(each -> each.indication() != Indication.NONE)
                || harm.levels().values().stream().anyMatch(level -> level.compareTo(HarmLevel.HIGH) >= 0)
                || harm.general().stream().anyMatch(HarmFact::counts)
                || answers.filter(SeriousHarmRule::isFact).isPresent();
    }

    private static boolean isFact(VictimSafety answers) {
        return answers.maracCase() == Answer.YES || answers.protectiveOrder() == Answer.YES;
    }
}
