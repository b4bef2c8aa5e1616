package iomtriage.pages;

import iomtriage.api.identity.User;
import iomtriage.http.Form;
import iomtriage.http.Request;
import iomtriage.http.Response;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Everything that a user can look at on a site, page by page and call by call: every address that the routers know, so that one
 * that is added later is looked at, too.
 */
final class EveryDoor {

    private final TestSite site;
    private final User user;
    private final TestSite.Browser browser;
    private final String key;

    EveryDoor(TestSite site, User user) {
        this.site = site;
        this.user = user;
        this.browser = site.signedInAs(user);
        this.key = site.keys.issue(user);
    }

    /**
     * Addresses of pages and calls, those about a person once for each reference, with what is asked of every one of them.
     *
     * @param but addresses that are not looked at
     */
    List<String> addresses(Collection<String> references, String query, Set<String> but) {
        List<String> addresses = new ArrayList<>();
        Stream.concat(site.site.all().stream(), site.api.all().stream())
                .filter(route -> route.startsWith("GET "))
                .map(route -> route.substring("GET ".length()))
                .filter(path -> !but.contains(path))
                .sorted()
                .forEach(path -> {
                    if (!isAboutAPerson(path)) {
                        addresses.add(path);
                        return;
                    }
                    references.forEach(reference -> addresses.add(path + "?" + query + "ref=" + reference));
                });
        return addresses;
    }

    private static boolean isAboutAPerson(String path) {
        return path.startsWith("/person")
                || path.equals("/next")
                || path.equals("/previous")
                || List.of("/api/v1/person", "/api/v1/profile", "/api/v1/decisions", "/api/v1/outcomes")
                        .contains(path);
    }

    /** What is answered at each address: status, where it leads, and text. */
    Map<String, String> answers(Collection<String> addresses) {
        Map<String, String> answers = new LinkedHashMap<>();
        addresses.forEach(address -> answers.put(address, answer(address)));
        return answers;
    }

    /** What is being worked out in the background is waited for. */
    String answer(String address) {
        String answer = answerNow(address);
        for (int i = 0; i < 500 && answer.contains("again in a moment."); i++) {
            pause();
            answer = answerNow(address);
        }
        return answer;
    }

    private String answerNow(String address) {
        if (address.startsWith("/api/")) {
            return call("GET", address, "");
        }
        Response response = browser.get(address);
        return response.status() + " " + response.headers().getOrDefault("Location", "") + "\n"
                + response.text().replaceAll("name=\"token\" value=\"[^\"]*\"", "");
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** A form as a page would send it: what is answered, without what is another every time. */
    String sent(String address, Map<String, String> fields) {
        Response response = browser.send(address, fields);
        return response.status() + " " + response.headers().getOrDefault("Location", "") + "\n"
                + response.text().replaceAll("name=\"token\" value=\"[^\"]*\"", "");
    }

    /** A call with the user's key. */
    String call(String method, String address, String body) {
        int question = address.indexOf('?');
        Response response = site.front.answer(new Request(
                method,
                question < 0 ? address : address.substring(0, question),
                Form.parse(question < 0 ? "" : address.substring(question + 1)),
                Map.of("content-type", "application/json", "authorization", "Bearer " + key),
                Map.of(),
                new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)),
                "127.0.0.1",
                false));
        return response.status() + "\n" + response.text();
    }

    @Override
    public String toString() {
        return user.id();
    }
}
