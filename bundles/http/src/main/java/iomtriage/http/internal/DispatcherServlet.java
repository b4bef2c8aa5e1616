package iomtriage.http.internal;

import iomtriage.http.Dispatcher;
import iomtriage.http.Form;
import iomtriage.http.RefusedException;
import iomtriage.http.Request;
import iomtriage.http.Response;
import iomtriage.http.TimedBody;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Hands what the server received to the dispatcher, and sends back its answer. */
final class DispatcherServlet extends HttpServlet {

    /** An attribute of every request that came here. */
    static final String SEEN = "iomtriage.seen";

    private static final long serialVersionUID = 1L;

    /**
     * Requests at work at once. Fewer than the server has threads (200), or nobody would be left to turn others away: they would
     * stand in a line without end, and in time nobody who was answered would still be waiting.
     */
    private static final int AT_ONCE = 100;

    /** RFC 9110, 15.5.20. */
    private static final int MISDIRECTED = 421;

    private final transient Supplier<Dispatcher> dispatcher;

    private final transient Reach reach;

    private final transient HostNames names;

    private final transient Semaphore room = new Semaphore(AT_ONCE);

    DispatcherServlet(Supplier<Dispatcher> dispatcher, Reach reach) {
        this.dispatcher = dispatcher;
        this.reach = reach;
        this.names = new HostNames(reach::setting, System::nanoTime);
    }

    @Override
    protected void service(HttpServletRequest received, HttpServletResponse answer) throws IOException {
        received.setAttribute(SEEN, true);
        if (!reach.answers(received.getLocalAddr())) {
            answer.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            answer.setContentType("text/plain;charset=UTF-8");
            answer.getOutputStream().write((Reach.UNCONFIGURED + "\n").getBytes(StandardCharsets.UTF_8));
            return;
        }
        boolean entered = room.tryAcquire();
        try {
            if (entered || dispatcher.get().isAlwaysAnswered(path(received))) {
                send(answered(received), received, answer);
            } else {
                // What it brought is not waited for.
                send(dispatcher.get().turnedAway(received.getMethod(), path(received)), received, answer);
            }
        } finally {
            if (entered) {
                room.release();
            }
        }
    }

    private Response answered(HttpServletRequest received) throws IOException {
        try {
            if (!names.answers(
                    Optional.ofNullable(received.getHeader("Host")), Reach.loopback(received.getLocalAddr()))) {
                throw new RefusedException(MISDIRECTED, HostNames.REFUSED);
            }
            return dispatcher.get().answer(request(received));
        } catch (RefusedException malformed) {
            return dispatcher.get().answer(received.getMethod(), path(received), malformed);
        }
    }

    private static void send(Response response, HttpServletRequest received, HttpServletResponse answer)
            throws IOException {
        if (received.getHeader("Transfer-Encoding") != null) {
            // Servers have disagreed about where a chunk ends (CVE-2026-2332, CVE-2026-19203), and a host may bring
            // an old one: what comes behind may be a request of someone else's making, and is not read.
            answer.setHeader("Connection", "close");
        }
        answer.setStatus(response.status());
        response.headers().forEach(answer::addHeader);
        answer.setContentLength(response.body().length);
        if (!received.getMethod().equals("HEAD")) {
            answer.getOutputStream().write(response.body());
        }
    }

    /** A list may come in several lines (RFC 9110, 5.3); of everything else the first line counts. */
    private static String value(HttpServletRequest received, String name) {
        return name.equalsIgnoreCase("If-None-Match")
                ? String.join(", ", Collections.list(received.getHeaders(name)))
                : received.getHeader(name);
    }

    private static String path(HttpServletRequest received) {
        return Optional.ofNullable(received.getPathInfo()).orElse("/");
    }

    private static Request request(HttpServletRequest received) throws IOException {
        Map<String, String> headers = new HashMap<>();
        for (String name : Collections.list(received.getHeaderNames())) {
            headers.put(name.toLowerCase(Locale.ROOT), value(received, name));
        }
        Map<String, String> cookies = new HashMap<>();
        for (Cookie cookie : Optional.ofNullable(received.getCookies()).orElse(new Cookie[0])) {
            cookies.put(cookie.getName(), cookie.getValue());
        }
        return new Request(
                received.getMethod(),
                path(received),
                Form.parse(Optional.ofNullable(received.getQueryString()).orElse("")),
                headers,
                cookies,
                new TimedBody(received.getInputStream(), System::nanoTime),
                received.getRemoteAddr(),
                received.isSecure());
    }
}
