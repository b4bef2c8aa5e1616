package iomtriage.web.internal;

import iomtriage.web.Front;
import java.util.Optional;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;

/**
 * Tells the front of the house what the server refused by itself, because it could not be read or was too long: no servlet
 * hears of it. Only Jetty tells; another server keeps it to itself. Thread-safe.
 */
final class BeforeTheServlet implements RequestLog {

    private static final int LOWEST_REFUSAL = 400;

    private final Front front;

    private BeforeTheServlet(Front front) {
        this.front = front;
    }

    /** Starts listening; empty where the server is another one. */
    static Optional<ServiceRegistration<?>> listen(BundleContext context, Front front) {
        try {
            return Optional.of(context.registerService(RequestLog.class, new BeforeTheServlet(front), null));
        } catch (NoClassDefFoundError otherServer) {
            return Optional.empty();
        }
    }

    @Override
    public void log(Request request, Response response) {
        if (response.getStatus() >= LOWEST_REFUSAL && request.getAttribute(SiteServlet.SEEN) == null) {
            front.refusedUnseen(response.getStatus());
        }
    }
}
