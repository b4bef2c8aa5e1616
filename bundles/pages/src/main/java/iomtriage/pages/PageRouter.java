package iomtriage.pages;

import iomtriage.api.caserecord.SubjectId;
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
import iomtriage.pages.form.Drafts;
import iomtriage.pages.frame.Address;
import iomtriage.pages.frame.Frames;
import iomtriage.pages.frame.PageGroup;
import iomtriage.pages.frame.PageRoutes;
import iomtriage.pages.frame.SentAnswers;
import iomtriage.pages.frame.Views;
import iomtriage.pages.frame.Words;
import iomtriage.reviews.audit.AuditTrail;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All pages as one function from a request to a response. Thread-safe. */
public final class PageRouter implements WebApplication {

    private static final System.Logger LOG = System.getLogger(PageRouter.class.getName());

    private static final int SEE_OTHER = 303;
    private static final int LONGEST_ADDRESS = 1_000;

    /** What is around every page, of whatever group. */
    public record Site(Assets assets, Views views, SignIn signIn, Frames frames) {}

    private final Routes routes = new Routes();
    private final Assets assets;
    private final SignIn signIn;
    private final Drafts drafts;
    private final SentAnswers answers = new SentAnswers();
    private final ErrorPages errors;

    /** @param drafts keeps what is sent until it is on record */
    public PageRouter(Site around, AuditTrail trail, Drafts drafts, List<PageGroup> groups) {
        this.assets = around.assets();
        this.signIn = around.signIn();
        this.drafts = drafts;
        this.errors = new ErrorPages(around.views(), around.frames());
        SignInPages door = new SignInPages(trail, around.views(), signIn, this::isPage);
        routes.get("/sign-in", door::form)
                .post("/sign-in", door::signIn)
                .get("/sign-in/provider", door::leave)
                .get("/sign-in/return", door::cameBack)
                .post("/sign-out", signedIn(door::signOut))
                .get(
                        "/stay",
                        signedIn((request, visitor) -> Response.text(200, Frames.secondsLeft(visitor, trail.steady()))))
                .get("/", signedIn((request, visitor) -> Response.seeOther(home(visitor.user()))));
        SignedIn pages = new SignedIn();
        groups.forEach(group -> group.addTo(pages));
    }

    /** Drops what people sent about a person and is not on record, and what answers it. */
    public void forget(SubjectId subject) {
        drafts.forget(subject);
        answers.forget(subject);
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
            routes.post(path, recording(path, recorder));
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
            if (visitor.isEmpty()) {
                return Response.seeOther(request.path().equals("/") ? "/sign-in" : "/sign-in?to=" + address(request));
            }
            // Made even where the answer to a form is shown: whether the visitor may still see it is asked every time.
            Response made = page.answer(request, visitor.get());
            return answers.find(visitor.get(), request).orElse(made);
        };
    }

    /** Where someone wanted to go, as part of an address. */
    private static String address(Request request) {
        String address = Address.of(request);
        return address.length() > LONGEST_ADDRESS ? "" : Words.encoded(address);
    }

    /** Whether an address is that of a page of ours, so that someone may be sent there. */
    private boolean isPage(String address) {
        int question = address.indexOf('?');
        String path = question < 0 ? address : address.substring(0, question);
        return address.chars().allMatch(each -> each > ' ' && each < 127 && each != '\\')
                && !path.startsWith("/sign-in")
                && routes.all().contains("GET " + path);
    }

    /** A form that puts something on record. Where that cannot be done, what someone wrote is not lost. */
    private Handler recording(String path, PageRoutes.Recorder recorder) {
        return request -> {
            Optional<Visitor> visitor = signIn.visitor(request);
            Form form = Form.of(request);
            if (visitor.isEmpty()) {
                return timedOut(request, form);
            }
            signIn.checkForm(request, form, visitor.get());
            String userId = visitor.get().user().id();
            drafts.keep(userId, path, form);
            try {
                Response answer = recorder.record(form, visitor.get());
                if (answer.status() != SEE_OTHER) {
                    return answers.redirect(visitor.get(), path, form, answer);
                }
                drafts.drop(userId, path, form);
                return answer;
            } catch (StoreUnavailableException down) {
                return errors.notRecorded(path, form, down);
            }
        };
    }

    private Response timedOut(Request request, Form form) {
        Optional<String> whose = signIn.timedOut(request, form);
        whose.ifPresent(userId -> drafts.keep(userId, request.path(), form));
        String back = request.path() + "?ref=" + Words.encoded(form.text("ref"));
        return Response.seeOther(
                whose.isPresent() && isPage(back) ? "/sign-in?kept=yes&to=" + Words.encoded(back) : "/sign-in");
    }

    @Override
    public Set<String> prefixes() {
        return Set.of("/");
    }

    @Override
    public Set<String> all() {
        return routes.all();
    }

    private Response refused(Request request, RefusedException refused) {
        return SecurityHeaders.on(errors.refused(refused, visitor(request)).refusedAs(refused));
    }

    /** Who is refused, so that the page keeps its navigation; where that cannot be told, the page does without. */
    private Optional<Visitor> visitor(Request request) {
        try {
            return signIn.visitor(request);
        } catch (RuntimeException unknown) {
            return Optional.empty();
        }
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
            return refused(request, refused);
        } catch (AccessRefusedException refused) {
            return refused(request, RefusedException.notFound());
        } catch (StoreUnavailableException down) {
            return SecurityHeaders.on(errors.storeDown(request));
        } catch (IOException | RuntimeException unexpected) {
            // The stack says where; messages of ours hold no personal data.
            LOG.log(System.Logger.Level.ERROR, "A page failed.", unexpected);
            return SecurityHeaders.on(errors.unexpected());
        }
    }
}
