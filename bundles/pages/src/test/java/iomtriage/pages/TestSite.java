package iomtriage.pages;

import iomtriage.api.identity.User;
import iomtriage.http.Assets;
import iomtriage.http.Form;
import iomtriage.http.Request;
import iomtriage.http.Response;
import iomtriage.http.authentication.IdentityProvider;
import iomtriage.http.authentication.SignIn;
import iomtriage.lists.DemoUsers;
import iomtriage.lists.areas.Area;
import iomtriage.lists.host.HostsList;
import iomtriage.lists.reader.CaseReader;
import iomtriage.lists.reader.ListReader;
import iomtriage.pages.form.Drafts;
import iomtriage.pages.frame.Frames;
import iomtriage.pages.frame.Views;
import iomtriage.pages.programme.ProgrammeStudies;
import iomtriage.rest.TestApi;
import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The whole site, pages and HTTP interface, over simulated people and a real store. */
public final class TestSite extends TestApi {

    PageRouter site;

    public TestSite(Path folder, int people) {
        super(folder, people);
        site = pages();
        front = dispatcher(List.of(api, health, site));
    }

    public TestSite(Path folder, Setting setting) {
        super(folder, setting);
        site = pages();
        front = dispatcher(List.of(api, health, site));
    }

    /** In a framework to which no host hands anything over. */
    static TestSite withoutCaseload(Path folder) {
        return new TestSite(folder, withoutPeople());
    }

    private PageRouter pages() {
        return pages(listReader, caseReader, new SignIn(request -> Optional.empty(), new DemoUsers(), clock));
    }

    /** From now on people sign in at an identity provider. */
    public void signInAt(IdentityProvider provider) {
        become(pages(
                listReader,
                caseReader,
                new SignIn(request -> Optional.empty(), new DemoUsers(), () -> Optional.of(provider), clock)));
    }

    /** From now on browsers are answered by these pages. */
    void become(PageRouter pages) {
        site = pages;
    }

    /** The pages over some list. */
    PageRouter pages(ListReader listed, CaseReader cases, SignIn signIn) {
        Assets assets = new Assets();
        Views views = new Views(assets.addresses());
        Frames frames = new Frames(packs, store, access, listed::age, clock);
        Drafts drafts = new Drafts(clock);
        SitePages pages = new SitePages(
                views, drafts, Map.of("", new ProgrammeStudies()), packs, models, followUp, scoring, cohorts);
        Area area = new Area(
                "",
                listed,
                cases,
                cohortReader,
                lookBack,
                caseloads,
                recorder,
                changes,
                new HostsList(lists, caseloads, recorder, changes),
                reviews,
                access,
                trail);
        PageRouter router = new PageRouter(
                new PageRouter.Site(assets, views, signIn, frames),
                trail,
                drafts,
                Stream.concat(pages.of(area, frames).stream(), pages.ofAll(trail, store, access, frames).stream())
                        .toList());
        forgetting.add(router::forget);
        return router;
    }

    /** A browser that keeps cookies and the token of the page it was last shown. */
    public Browser signedInAs(User user) {
        Browser browser = new Browser();
        browser.post("/sign-in", Map.of("user", user.id(), "password", "right"));
        browser.get("/model");
        return browser;
    }

    public Browser stranger() {
        return new Browser();
    }

    public final class Browser {
        private static final String SESSION = "iomtriage-session";
        private final Map<String, String> cookies = new TreeMap<>();
        String token = "";

        public Response get(String address) {
            return remembered(site.answer(request("GET", address, "")));
        }

        public Response post(String address, Map<String, String> fields) {
            return remembered(site.answer(request("POST", address, encoded(fields))));
        }

        /** As a form of the last page would be sent: with its token; where the answer is a page of its own, that page. */
        public Response send(String address, Map<String, String> fields) {
            Map<String, String> all = new TreeMap<>(fields);
            all.put("token", token);
            Response answer = post(address, all);
            String location = answer.headers().getOrDefault("Location", "");
            return location.contains("&sent=") ? get(location) : answer;
        }

        /** A browser in which somebody else has planted a cookie. */
        Browser withSession(String planted) {
            cookies.put(SESSION, planted);
            return this;
        }

        /** A request whose body is sent as it is, as some type. */
        Response raw(String address, String type, byte[] body) {
            Request form = request("POST", address, "");
            return site.answer(new Request(
                    form.method(),
                    form.path(),
                    form.query(),
                    Map.of("content-type", type),
                    form.cookies(),
                    new ByteArrayInputStream(body),
                    "127.0.0.1",
                    false));
        }

        Request request(String method, String address, String body) {
            int question = address.indexOf('?');
            String path = question < 0 ? address : address.substring(0, question);
            String query = question < 0 ? "" : address.substring(question + 1);
            return new Request(
                    method,
                    path,
                    Form.parse(query),
                    Map.of("content-type", "application/x-www-form-urlencoded"),
                    Map.copyOf(cookies),
                    new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)),
                    "127.0.0.1",
                    false);
        }

        private Response remembered(Response response) {
            Optional.ofNullable(response.headers().get("Set-Cookie"))
                    .ifPresent(cookie -> cookies.put(
                            cookie.substring(0, cookie.indexOf('=')),
                            cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf(';'))));
            String mark = "name=\"token\" value=\"";
            String page = response.text();
            int start = page.indexOf(mark);
            if (start >= 0) {
                token = page.substring(start + mark.length(), page.indexOf('"', start + mark.length()));
            }
            return response;
        }

        public String session() {
            return cookies.getOrDefault(SESSION, "");
        }
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .flatMap(each -> Stream.of(URLEncoder.encode(each.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&"));
    }
}
