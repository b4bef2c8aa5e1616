package iomtriage.rest;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.finding.CaseRecordRefusedException;
import iomtriage.api.identity.ApiKeys;
import iomtriage.api.identity.BearerTokens;
import iomtriage.api.identity.User;
import iomtriage.api.review.AccessRefusedException;
import iomtriage.api.review.StoreUnavailableException;
import iomtriage.api.score.NoPackException;
import iomtriage.http.Handler;
import iomtriage.http.Problem;
import iomtriage.http.Refusal;
import iomtriage.http.RefusedException;
import iomtriage.http.Request;
import iomtriage.http.Response;
import iomtriage.http.Routes;
import iomtriage.http.WebApplication;
import iomtriage.rest.message.FaultyBodyException;
import iomtriage.reviews.audit.AuditTrail;
import iomtriage.reviews.audit.RefusedSignIns;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The HTTP interface as one function from a request to a response. Thread-safe. */
public final class RestApi implements WebApplication {

    private static final System.Logger LOG = System.getLogger(RestApi.class.getName());
    /** Schemes are told apart without regard to case (RFC 9110, 11.1). */
    private static final Pattern BEARER = Pattern.compile("Bearer +(\\S+) *", Pattern.CASE_INSENSITIVE);

    private final Routes routes = new Routes();
    private final ApiKeys keys;
    private final BearerTokens tokens;
    private final RefusedSignIns strangers;
    private final RepeatedCalls repeats;

    /** @param tokens asked where what was sent is no key */
    public RestApi(ApiKeys keys, BearerTokens tokens, AuditTrail trail, List<CallGroup> groups) {
        this.keys = keys;
        this.tokens = tokens;
        this.strangers = new RefusedSignIns(trail, "key");
        this.repeats = new RepeatedCalls(trail.steady());
        byte[] document = resource("openapi.json");
        byte[] schema = resource("case-record.schema.json");
        routes.get("/api/v1/openapi.json", request -> Response.json(200, document))
                .get("/api/v1/case-record.schema.json", request -> Response.json(200, schema));
        KeyHolders calls = new KeyHolders();
        groups.forEach(group -> group.addTo(calls));
    }

    /** Calls that are answered only to those who send a valid key. */
    private final class KeyHolders implements CallRoutes {

        @Override
        public CallRoutes get(String path, Call call) {
            routes.get(path, as(call));
            return this;
        }

        @Override
        public CallRoutes post(String path, Call call) {
            routes.post(path, as(call));
            return this;
        }

        @Override
        public CallRoutes put(String path, Call call) {
            routes.put(path, as(call));
            return this;
        }

        @Override
        public CallRoutes postOnce(String path, Call call) {
            return post(path, repeats.once(call));
        }
    }

    private Handler as(CallRoutes.Call call) {
        return request -> {
            Optional<String> sent = request.header("authorization")
                    .map(BEARER::matcher)
                    .filter(Matcher::matches)
                    .map(matched -> matched.group(1));
            Optional<User> caller = sent.flatMap(this::caller);
            if (caller.isEmpty()) {
                sent.ifPresent(unknown -> strangers.turnedAway(Optional.empty(), request.remoteAddress()));
                return Problem.of(401, "Send a valid API key or token as \"Authorization: Bearer KEY\".")
                        .with("WWW-Authenticate", "Bearer")
                        .refusedAs(sent.isPresent() ? Refusal.UNKNOWN_KEY : Refusal.NO_KEY);
            }
            strangers.letIn();
            return call.answer(request, caller.get());
        };
    }

    private Optional<User> caller(String sent) {
        Optional<User> application = keys.find(sent);
        if (application.isPresent()) {
            return application;
        }
        try {
            return tokens.find(sent);
        } catch (UncheckedIOException notNow) {
            LOG.log(System.Logger.Level.WARNING, notNow.getMessage());
            throw new RefusedException(
                    503, "Whose token this is cannot be told now. The log of the server says why. Try again.");
        }
    }

    private static byte[] resource(String name) {
        try (InputStream in = RestApi.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException("The document " + name + " is missing. Build the bundle again.", broken);
        }
    }

    /** Drops what is remembered of calls about a person. */
    public void forget(SubjectId subject) {
        repeats.forget(subject);
    }

    @Override
    public Set<String> prefixes() {
        return Set.of("/api/");
    }

    @Override
    public Set<String> all() {
        return routes.all();
    }

    @Override
    public Response answer(Request request) {
        try {
            Response response = routes.find(request.method(), request.path())
                    .orElseThrow(RefusedException::notFound)
                    .answer(request);
            return response.with("X-Content-Type-Options", "nosniff");
        } catch (RefusedException refused) {
            return refused(refused);
        } catch (AccessRefusedException refused) {
            return refused(RefusedException.notFound());
        } catch (FaultyBodyException faulty) {
            Response problem = Problem.of(faulty.status(), faulty.getMessage(), faulty.findings());
            return faulty.status() == 400 ? problem.refusedAs(Refusal.MALFORMED) : problem;
        } catch (CaseRecordRefusedException refused) {
            return Problem.of(
                    422,
                    "The case record cannot be used.",
                    refused.findings().stream()
                            .map(each -> new Problem.Finding(each.field(), each.problem() + " " + each.remedy()))
                            .toList());
        } catch (StoreUnavailableException unavailable) {
            Response problem = Problem.of(503, unavailable.getMessage());
            // What may be on record already is not to be sent again without looking.
            return unavailable.mayBeRecorded() ? problem : problem.with("Retry-After", "30");
        } catch (NoPackException unavailable) {
            return Problem.of(503, unavailable.getMessage()).with("Retry-After", "30");
        } catch (IOException | RuntimeException | Error unexpected) {
            LOG.log(System.Logger.Level.ERROR, "A call failed.", unexpected);
            return Problem.of(500, "Something went wrong. The log of the server says what.");
        }
    }

    private static Response refused(RefusedException refused) {
        Response problem = Problem.of(refused.status(), refused.getMessage()).refusedAs(refused);
        return refused.status() == 503 ? problem.with("Retry-After", "30") : problem;
    }
}
