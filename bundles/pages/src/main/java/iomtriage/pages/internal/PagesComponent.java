package iomtriage.pages.internal;

import iomtriage.api.identity.HostIdentity;
import iomtriage.api.identity.PasswordCheck;
import iomtriage.http.WebApplication;
import iomtriage.http.authentication.SignIn;
import iomtriage.lists.Desk;
import iomtriage.pages.PageRouter;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Registers the pages. */
@Component(
        service = {},
        immediate = true)
public final class PagesComponent {

    private final ServiceRegistration<WebApplication> pages;

    @Activate
    public PagesComponent(
            BundleContext context,
            @Reference Desk desk,
            @Reference(cardinality = ReferenceCardinality.OPTIONAL, policyOption = ReferencePolicyOption.GREEDY)
                    @Nullable
                    PasswordCheck passwords,
            @Reference(cardinality = ReferenceCardinality.OPTIONAL, policyOption = ReferencePolicyOption.GREEDY)
                    @Nullable
                    HostIdentity identity) {
        NobodySignsIn nobody = new NobodySignsIn();
        SignIn signIn =
                new SignIn(identity == null ? nobody : identity, passwords == null ? nobody : passwords, desk.clock());
        pages = context.registerService(WebApplication.class, new PageRouter(desk, signIn), null);
    }

    @Deactivate
    void close() {
        pages.unregister();
    }
}
