package iomtriage.pages.person;

import iomtriage.api.profile.CaseProfile;
import iomtriage.lists.reader.CaseReader;
import iomtriage.lists.reader.CaseView;
import java.util.Map;
import java.util.Optional;

/** What is known of serious harm and of the safety of those at risk: on the summary, and beside every form that may close a case. */
public final class SafetyFacts {

    private SafetyFacts() {}

    public static void addTo(Map<String, Object> model, CaseReader cases, CaseView view) {
        Optional<CaseProfile> profile = cases.profile(view);
        model.put("harmKnown", profile.isPresent());
        profile.ifPresent(found -> {
            model.put("changed", CaseReader.changed(view, found));
            new HarmSection(found.harm(), view).addTo(model);
            model.put("safety", found.victimSafety());
        });
    }
}
