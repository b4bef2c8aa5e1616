package iomtriage.lists;

import iomtriage.api.profile.CaseProfile;

/** Hands the rule of serious-harm cases what it looks at: the prediction on the list, and the facts, whoever looks. */
public final class SeriousHarmCase {

    private SeriousHarmCase() {}

    public static boolean is(Desk desk, CaseView view) {
        return desk.rules()
                .isSeriousHarm(view.predictedHarm(), ProfileOf.whole(desk, view).map(CaseProfile::victimSafety));
    }
}
