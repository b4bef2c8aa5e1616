package iomtriage.pages.internal;

import iomtriage.api.cohort.CohortService;
import iomtriage.api.identity.HostIdentity;
import iomtriage.api.identity.PasswordCheck;
import iomtriage.api.score.PackService;
import iomtriage.api.score.ScoringService;
import iomtriage.http.Assets;
import iomtriage.http.WebApplication;
import iomtriage.http.authentication.IdentityProvider;
import iomtriage.http.authentication.SignIn;
import iomtriage.lists.OutcomeFollowUp;
import iomtriage.lists.areas.Area;
import iomtriage.lists.areas.Areas;
import iomtriage.lists.reader.DataAge;
import iomtriage.pages.AreaPages;
import iomtriage.pages.PageRouter;
import iomtriage.pages.SitePages;
import iomtriage.pages.form.Drafts;
import iomtriage.pages.frame.Frame;
import iomtriage.pages.frame.Frames;
import iomtriage.pages.frame.Views;
import iomtriage.pages.programme.ProgrammeStudies;
import iomtriage.reviews.access.GuardedAccess;
import iomtriage.reviews.audit.AuditTrail;
import iomtriage.reviews.audit.JournalHealth;
import iomtriage.reviews.personal.Forgetting;
import iomtriage.scoring.CurrentPack;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Registers the pages. */
@Component(
        service = {},
        immediate = true)
public final class PagesComponent {

    // What the host implements or installs: its bundle may start late and start again, and anyone who is signed in
    // stays so.

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable PasswordCheck passwords;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable HostIdentity identity;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable IdentityProvider provider;

    private final List<ServiceRegistration<?>> services;
    private final Map<String, ProgrammeStudies> studies;

    @Activate
    public PagesComponent(
            BundleContext context,
            @Reference Areas areas,
            @Reference GuardedAccess access,
            @Reference AuditTrail trail,
            @Reference JournalHealth store,
            @Reference PackService packs,
            @Reference CurrentPack models,
            @Reference OutcomeFollowUp followUp,
            @Reference ScoringService scoring,
            @Reference CohortService cohorts) {
        HostSignIn host = new HostSignIn(() -> Optional.ofNullable(passwords), () -> Optional.ofNullable(identity));
        SignIn signIn = new SignIn(host, host, () -> Optional.ofNullable(provider), trail.steady());
        Assets assets = new Assets();
        Views views = new Views(assets.addresses());
        Frames frames = new Frames(packs, store, access, () -> age(areas), trail.steady());
        Drafts drafts = new Drafts(trail.steady());
        studies =
                areas.all().stream().collect(Collectors.toUnmodifiableMap(Area::name, area -> new ProgrammeStudies()));
        SitePages pages = new SitePages(views, drafts, studies, packs, models, followUp, scoring, cohorts);
        PageRouter router = new PageRouter(
                new PageRouter.Site(assets, views, signIn, frames),
                trail,
                drafts,
                Stream.concat(
                                Stream.of(new AreaPages(
                                        areas,
                                        area -> pages.of(
                                                area,
                                                new Frames(
                                                        packs,
                                                        store,
                                                        area.access(),
                                                        area.lists()::age,
                                                        trail.steady(),
                                                        (visitor, here) -> areas.named()
                                                                ? AreaPages.choice(areas, area, visitor, here)
                                                                : Frame.Choice.NONE)),
                                        views,
                                        frames)),
                                pages.ofAll(trail, store, access, frames).stream())
                        .toList());
        services = List.of(
                context.registerService(Forgetting.class, router::forget, null),
                context.registerService(WebApplication.class, router, null));
    }

    /** Of the only list; pages of several areas say so each of its own. */
    private static Optional<DataAge> age(Areas areas) {
        return areas.named() ? Optional.empty() : areas.all().get(0).lists().age();
    }

    @Deactivate
    void close() {
        services.forEach(ServiceRegistration::unregister);
        studies.values().forEach(ProgrammeStudies::close);
    }
}
