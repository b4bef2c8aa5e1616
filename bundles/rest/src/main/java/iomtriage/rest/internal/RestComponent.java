package iomtriage.rest.internal;

import iomtriage.api.caserecord.CaseRecordReader;
import iomtriage.api.identity.ApiKeys;
import iomtriage.http.RequestMetrics;
import iomtriage.http.WebApplication;
import iomtriage.lists.Desk;
import iomtriage.lists.caseload.Caseloads;
import iomtriage.rest.RestApi;
import iomtriage.rest.health.Health;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Registers the HTTP interface, and what machines ask about health. */
@Component(
        service = {},
        immediate = true)
public final class RestComponent {

    private static final String PAGES = "iomtriage.pages";

    private final List<ServiceRegistration<WebApplication>> applications;

    @Activate
    public RestComponent(
            BundleContext context,
            @Reference Desk desk,
            @Reference ApiKeys keys,
            @Reference CaseRecordReader reader,
            @Reference Caseloads caseloads,
            @Reference RequestMetrics metrics) {
        RestApi api = new RestApi(desk, keys, reader, caseloads);
        Health health = new Health(
                desk,
                metrics,
                () -> pages(context).isEmpty() || serve(pages(context).get()));
        applications = List.of(
                context.registerService(WebApplication.class, api, null),
                context.registerService(WebApplication.class, health, null));
    }

    private static Optional<Bundle> pages(BundleContext context) {
        return Arrays.stream(context.getBundles())
                .filter(each -> PAGES.equals(each.getSymbolicName()))
                .findFirst();
    }

    private static boolean serve(Bundle pages) {
        ServiceReference<?>[] services = pages.getRegisteredServices();
        return services != null && services.length > 0;
    }

    @Deactivate
    void close() {
        applications.forEach(ServiceRegistration::unregister);
    }
}
