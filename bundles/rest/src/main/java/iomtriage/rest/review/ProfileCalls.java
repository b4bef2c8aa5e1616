package iomtriage.rest.review;

import iomtriage.api.identity.Role;
import iomtriage.api.identity.User;
import iomtriage.api.profile.CaseProfile;
import iomtriage.api.profile.Reader;
import iomtriage.api.review.Standing;
import iomtriage.http.RefusedException;
import iomtriage.http.Request;
import iomtriage.http.Response;
import iomtriage.lists.reader.CaseReader;
import iomtriage.lists.reader.CaseView;
import iomtriage.lists.reader.ListReader;
import iomtriage.rest.CallGroup;
import iomtriage.rest.CallRoutes;
import iomtriage.rest.Calls;
import iomtriage.rest.message.Json;
import iomtriage.reviews.Reviews;

/** Reads what bears on one person: harm, needs, and the safety of those at risk, in figures and in words. */
public final class ProfileCalls implements CallGroup {

    private final ListReader lists;
    private final CaseReader cases;
    private final Reviews reviews;

    public ProfileCalls(ListReader lists, CaseReader cases, Reviews reviews) {
        this.lists = lists;
        this.cases = cases;
        this.reviews = reviews;
    }

    @Override
    public void addTo(CallRoutes calls) {
        calls.get("/api/v1/profile", this::profile);
    }

    Response profile(Request request, User caller) {
        Calls.needs(caller, Role.PRACTITIONER, Role.SUPERVISOR);
        Calls.current(lists, caller);
        CaseView view = cases.view(caller, request.parameter("ref").orElse(""), "api profile");
        CaseProfile profile = cases.profile(view).orElseThrow(RefusedException::notFound);
        Reader reader = caller.is(Role.SUPERVISOR) ? Reader.SUPERVISOR : Reader.PRACTITIONER;
        Standing standing = reviews.shown(caller, view.subject()).standing();
        return Json.ok(
                ProfileForm.of(profile, cases.words(view, standing, reader).orElseThrow(RefusedException::notFound)));
    }
}
