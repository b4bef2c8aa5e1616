package iomtriage.http.internal;

import iomtriage.http.Dispatcher;
import iomtriage.http.RequestMetrics;
import iomtriage.http.WebApplication;
import jakarta.servlet.Servlet;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.atomic.AtomicReference;
import org.osgi.annotation.bundle.Capability;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.servlet.whiteboard.HttpWhiteboardConstants;

/** Puts every {@link WebApplication} on the framework's HTTP server, for as long as it is registered. */
// Registered by hand, and so not told to resolvers by itself.
@Capability(
        namespace = "osgi.service",
        attribute = "objectClass:List<String>=\"" + "iomtriage.http.RequestMetrics" + "\"")
@Component(
        service = {},
        immediate = true)
public final class HttpComponent {

    private final RequestMetrics metrics = new RequestMetrics();
    private final Collection<WebApplication> applications = new CopyOnWriteArraySet<>();
    private final AtomicReference<Dispatcher> dispatcher;
    private final Optional<ServiceRegistration<?>> unread;
    private final ServiceRegistration<RequestMetrics> counted;
    private final ServiceRegistration<Servlet> servlet;

    @Activate
    public HttpComponent(BundleContext context) {
        dispatcher = new AtomicReference<>(new Dispatcher(applications, metrics, System::nanoTime));
        unread = UnreadRequestLog.listen(context, dispatcher::get);
        servlet = context.registerService(
                Servlet.class,
                new DispatcherServlet(dispatcher::get, new Reach(context)),
                FrameworkUtil.asDictionary(Map.of(HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_PATTERN, "/*")));
        counted = context.registerService(RequestMetrics.class, metrics, null);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void add(WebApplication application) {
        applications.add(application);
        renew();
    }

    void remove(WebApplication application) {
        applications.remove(application);
        renew();
    }

    private synchronized void renew() {
        dispatcher.set(dispatcher.get().with(applications));
    }

    @Deactivate
    void close() {
        servlet.unregister();
        counted.unregister();
        unread.ifPresent(ServiceRegistration::unregister);
    }
}
