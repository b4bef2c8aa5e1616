package iomtriage.fuzz;

import iomtriage.http.Form;
import iomtriage.http.RefusedException;
import iomtriage.http.Request;
import iomtriage.http.Response;
import iomtriage.lists.DemoUsers;
import iomtriage.pages.TestSite;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.LogManager;

/** Requests to the HTTP interface and to the pages, by a supervisor who may send them. */
final class Web {

    private static final int PEOPLE = 40;
    private static final int FAILED = 500;
    private static final int NOT_NOW = 503;
    private static final int NO_ROOM = 507;

    private Web() {}

    /** One for all targets: it takes a while to make. */
    private static final class Site {
        static final TestSite ONE = make();

        private static TestSite make() {
            // What is refused is logged, as it should be, and would fill the disk.
            LogManager.getLogManager().reset();
            return new TestSite(Scratch.folder(), PEOPLE);
        }
    }

    private static TestSite site() {
        return Site.ONE;
    }

    /** The first line is method, address and media type; what follows is the body. */
    static Reading calls() {
        TestSite site = site();
        String key = site.keys.issue(DemoUsers.SUPERVISOR);
        return bytes -> {
            String[] line = firstLine(bytes).split(" ", -1);
            String address = line.length > 1 ? line[1] : "";
            Request request = new Request(
                    line[0],
                    path(address),
                    Form.parse(query(address)),
                    Map.of("content-type", line.length > 2 ? line[2] : "", "authorization", "Bearer " + key),
                    Map.of(),
                    new ByteArrayInputStream(afterFirstLine(bytes)),
                    "127.0.0.1",
                    false);
            answered(site.front.answer(request));
        };
    }

    /** One line: the address of a page. */
    static Reading addresses() {
        TestSite.Browser browser = site().signedInAs(DemoUsers.SUPERVISOR);
        return bytes -> answered(browser.get(firstLine(bytes)));
    }

    /** The first line is the address that a form is sent to; what follows are its fields. */
    static Reading forms() {
        TestSite.Browser browser = site().signedInAs(DemoUsers.SUPERVISOR);
        return bytes -> {
            String address = firstLine(bytes);
            // Once signed out, every other form would be refused unread.
            if (address.startsWith("/sign-")) {
                return;
            }
            Map<String, String> fields = new TreeMap<>();
            Form.parse(new String(afterFirstLine(bytes), StandardCharsets.ISO_8859_1))
                    .forEach((name, values) -> values.forEach(value -> fields.put(name, value)));
            answered(browser.send(address, fields));
        };
    }

    /** On a busy machine lists wait to be made: that there are too many is a refusal, and so is that the disk is full. */
    private static void answered(Response response) {
        int status = response.status();
        if (status == NOT_NOW || status == NO_ROOM) {
            throw new RefusedException(status, "Not now.");
        }
        if (status >= FAILED) {
            throw new AssertionError("Answered with " + status + ".");
        }
    }

    private static String path(String address) {
        int question = address.indexOf('?');
        return question < 0 ? address : address.substring(0, question);
    }

    private static String query(String address) {
        int question = address.indexOf('?');
        return question < 0 ? "" : address.substring(question + 1);
    }

    private static int end(byte[] bytes) {
        int end = 0;
        while (end < bytes.length && bytes[end] != '\n') {
            end++;
        }
        return end;
    }

    private static String firstLine(byte[] bytes) {
        return new String(bytes, 0, end(bytes), StandardCharsets.UTF_8);
    }

    private static byte[] afterFirstLine(byte[] bytes) {
        return Arrays.copyOfRange(bytes, Math.min(end(bytes) + 1, bytes.length), bytes.length);
    }
}
