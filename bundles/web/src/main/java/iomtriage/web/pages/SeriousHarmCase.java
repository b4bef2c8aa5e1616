package iomtriage.web.pages;

import iomtriage.api.harm.HarmProfile;
import iomtriage.api.profile.CaseProfile;

/**
 * Tells which cases are serious-harm cases, so that they are not closed before the safety of those at risk was asked about:
 * by what is predicted, or by any fact in force, however low the prediction. Where the record is not at hand the facts are
 * not known, and not known is not no: the questions are asked.
 */
final class SeriousHarmCase {

    private SeriousHarmCase() {}

    static boolean is(Desk desk, CaseView view) {
        return view.predictedHarm() >= desk.rules().seriousHarmFrom()
                || ProfileOf.whole(desk, view)
                        .map(CaseProfile::harm)
                        .map(HarmProfile::isSeriousHarmCase)
                        .orElse(true);
    }
}
