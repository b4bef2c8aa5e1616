package iomtriage.pages;

import iomtriage.api.identity.Role;
import iomtriage.api.identity.User;
import iomtriage.api.review.AccessRefusedException;
import iomtriage.api.review.StoreUnavailableException;
import iomtriage.http.Assets;
import iomtriage.http.Form;
import iomtriage.http.Handler;
import iomtriage.http.RefusedException;
import iomtriage.http.Request;
import iomtriage.http.Response;
import iomtriage.http.Routes;
import iomtriage.http.SecurityHeaders;
import iomtriage.http.WebApplication;
import iomtriage.http.authentication.SignIn;
import iomtriage.http.authentication.Visitor;
import iomtriage.pages.frame.PageGroup;
import iomtriage.pages.frame.PageRoutes;
import iomtriage.pages.frame.Views;
import iomtriage.pages.person.OpenCase;
import iomtriage.reviews.audit.AuditTrail;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All pages as one function from a request to a response. Thread-safe. */
public final class PageRouter implements WebApplication {

    private static final System.Logger LOG = System.getLogger(PageRouter.class.getName());

    private final Routes routes = new Routes();
    private final Assets assets;
    private final SignIn signIn;
    private final ErrorPages errors;

    public PageRouter(Assets assets, Views views, SignIn signIn, AuditTrail trail, List<PageGroup> groups) {
        this.assets = assets;
        this.signIn = signIn;
        this.errors = new ErrorPages(views);
        SignInPages door = new SignInPages(trail, views, signIn);
        routes.get("/sign-in", door::form)
                .post("/sign-in", door::signIn)
                .post("/sign-out", signedIn(door::signOut))
                .get("/", signedIn((request, visitor) -> Response.seeOther(home(visitor.user()))));
        SignedIn pages = new SignedIn();
        groups.forEach(group -> group.addTo(pages));
    }

    /** Pages for those who have signed in. */
    private final class SignedIn implements PageRoutes {

        @Override
        public PageRoutes get(String path, Page page) {
            routes.get(path, signedIn(page));
            return this;
        }

        @Override
        public PageRoutes post(String path, Recorder recorder) {
            routes.post(path, recording(recorder));
            return this;
        }
    }

    private static String home(User user) {
        if (user.is(Role.SUPERVISOR) || user.is(Role.PRACTITIONER)) {
            return "/list";
        }
        return user.is(Role.AUDITOR) ? "/audit" : "/model";
    }

    private Handler signedIn(PageRoutes.Page page) {
        return request -> {
            Optional<Visitor> visitor = signIn.visitor(request);
            return visitor.isPresent() ? page.answer(request, visitor.get()) : Response.seeOther("/sign-in");
        };
    }

    /** A form that puts something on record. Where that cannot be done, what somebody wrote is not lost. */
    private Handler recording(PageRoutes.Recorder recorder) {
        return signedIn((request, visitor) -> {
            Form form = Form.of(request);
            signIn.checkForm(request, form, visitor);
            try {
                return recorder.record(form, visitor);
            } catch (StoreUnavailableException down) {
                return errors.notRecorded(request.path(), form, down);
            }
        });
    }

    @Override
    public Set<String> prefixes() {
        return Set.of("/");
    }

    @Override
    public Set<String> all() {
        return routes.all();
    }

    private Response refused(RefusedException refused) {
        return SecurityHeaders.on(errors.refused(refused).refusedAs(refused));
    }

    @Override
    public Response answer(Request request) {
        try {
            if (request.path().startsWith("/assets/")) {
                return SecurityHeaders.on(assets.answer(request));
            }
            Handler handler = routes.find(request.method(), request.path()).orElseThrow(RefusedException::notFound);
            return SecurityHeaders.on(handler.answer(request));
        } catch (RefusedException refused) {
            return refused(refused);
        } catch (AccessRefusedException refused) {
            return refused(OpenCase.refusal(refused));
        } catch (StoreUnavailableException down) {
            return SecurityHeaders.on(errors.storeDown(request));
        } catch (IOException | RuntimeException unexpected) {
            // The stack says where; messages of ours hold no personal data.
            LOG.log(System.Logger.Level.ERROR, "A page failed.", unexpected);
            return SecurityHeaders.on(errors.unexpected());
        }
    }
}
