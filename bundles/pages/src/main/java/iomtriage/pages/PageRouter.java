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
import iomtriage.lists.Desk;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/** All pages as one function from a request to a response. Thread-safe. */
public final class PageRouter implements WebApplication {

    private static final System.Logger LOG = System.getLogger(PageRouter.class.getName());

    private final Routes routes = new Routes();
    private final Assets assets = new Assets();
    private final SignIn signIn;
    private final ErrorPages errors;

    public PageRouter(Desk desk, SignIn signIn) {
        this.signIn = signIn;
        Views views = new Views(assets.addresses());
        Frames frames = new Frames(desk);
        this.errors = new ErrorPages(views);
        SignInPages door = new SignInPages(desk, views, signIn);
        PersonPages person = new PersonPages(desk, views, frames);
        DecisionPages decision = new DecisionPages(desk, views, frames);
        SecondPersonPages second = new SecondPersonPages(desk, views, frames);
        ModelPages model = new ModelPages(desk, views, frames);
        routes.get("/sign-in", door::form)
                .post("/sign-in", door::signIn)
                .post("/sign-out", signedIn(door::signOut))
                .get("/", signedIn((request, visitor) -> Response.seeOther(home(visitor.user()))))
                .get("/list", signedIn(new ListPage(desk, views, frames)::answer))
                .get("/left-out", signedIn(new LeftOutPage(desk, views, frames)::answer))
                .get("/person", signedIn(person::summary))
                .get("/person/why", signedIn(new WhyPage(desk, views, frames)::answer))
                .get("/person/needs", signedIn(new NeedsPage(desk, views, frames)::answer))
                .get("/person/definitions", signedIn(new PersonDefinitionsPage(desk, views, frames)::answer))
                .get("/person/words", signedIn(new WordsPage(desk, views, frames)::answer))
                .get("/person/history", signedIn(person::history))
                .get("/person/decide", signedIn(decision::form))
                .post("/person/decide", recording(decision::decide))
                .get("/awaiting", signedIn(second::waiting))
                .get("/person/second", signedIn(second::form))
                .post("/person/second", recording(second::answer))
                .post("/person/withdraw", recording(decision::withdraw))
                .post("/person/view", recording(decision::addView))
                .get("/capacity", signedIn(new CapacityPage(desk, views, frames)::answer))
                .get("/definitions", signedIn(new DefinitionsPage(desk, views, frames)::answer))
                .get("/model", signedIn(model::overview))
                .get("/model/term", signedIn(model::term))
                .get("/model/card", signedIn(new ModelCardPage(desk, views, frames)::answer))
                .get("/deciding", signedIn(new DecidingPage(desk, views, frames)::answer))
                .get("/audit", signedIn(new AuditPage(desk, views, frames)::answer));
    }

    private static String home(User user) {
        if (user.is(Role.SUPERVISOR) || user.is(Role.PRACTITIONER)) {
            return "/list";
        }
        return user.is(Role.AUDITOR) ? "/audit" : "/model";
    }

    private interface Page {
        Response answer(Request request, Visitor visitor) throws IOException;
    }

    private Handler signedIn(Page page) {
        return request -> {
            Optional<Visitor> visitor = signIn.visitor(request);
            return visitor.isPresent() ? page.answer(request, visitor.get()) : Response.seeOther("/sign-in");
        };
    }

    private interface Recorder {
        Response record(Form form, Visitor visitor);
    }

    /** A form that puts something on record. Where that cannot be done, what somebody wrote is not lost. */
    private Handler recording(Recorder recorder) {
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
