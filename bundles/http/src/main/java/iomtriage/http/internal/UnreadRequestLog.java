package iomtriage.http.internal;

import iomtriage.http.Dispatcher;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;

/**
 * Tells the dispatcher what the server refused by itself, because it could not be read or was too long: no servlet
 * hears of it. Only Jetty tells; another server keeps it to itself. Thread-safe.
 */
final class UnreadRequestLog implements RequestLog {

    private static final int LOWEST_REFUSAL = 400;

    private final Supplier<Dispatcher> dispatcher;

    private UnreadRequestLog(Supplier<Dispatcher> dispatcher) {
        this.dispatcher = dispatcher;
    }

    /** Starts listening; empty where the server is another one. */
    static Optional<ServiceRegistration<?>> listen(BundleContext context, Supplier<Dispatcher> dispatcher) {
        try {
            return Optional.of(context.registerService(RequestLog.class, new UnreadRequestLog(dispatcher), null));
        } catch (NoClassDefFoundError otherServer) {
            return Optional.empty();
        }
    }

    @Override
    public void log(Request request, Response response) {
        if (response.getStatus() >= LOWEST_REFUSAL && request.getAttribute(DispatcherServlet.SEEN) == null) {
            dispatcher.get().refusedUnseen(response.getStatus());
        }
    }
}
