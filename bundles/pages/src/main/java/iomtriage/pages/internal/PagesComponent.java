package iomtriage.pages.internal;

import iomtriage.api.cohort.CohortService;
import iomtriage.api.identity.HostIdentity;
import iomtriage.api.identity.PasswordCheck;
import iomtriage.api.score.PackService;
import iomtriage.api.score.ScoringService;
import iomtriage.http.Assets;
import iomtriage.http.WebApplication;
import iomtriage.http.authentication.SignIn;
import iomtriage.lists.OutcomeFollowUp;
import iomtriage.lists.areas.Area;
import iomtriage.lists.areas.Areas;
import iomtriage.lists.reader.CaseReader;
import iomtriage.lists.reader.CohortReader;
import iomtriage.lists.reader.DataAge;
import iomtriage.lists.reader.ListReader;
import iomtriage.pages.AreaPages;
import iomtriage.pages.GuidePage;
import iomtriage.pages.PageRouter;
import iomtriage.pages.audit.AuditPage;
import iomtriage.pages.audit.DecidingPage;
import iomtriage.pages.cohort.ChangesPage;
import iomtriage.pages.cohort.CohortPage;
import iomtriage.pages.cohort.DeselectionPage;
import iomtriage.pages.cohort.DuePage;
import iomtriage.pages.cohort.LookBackPage;
import iomtriage.pages.cohort.RatingPage;
import iomtriage.pages.decision.DecisionPages;
import iomtriage.pages.decision.SecondPersonPages;
import iomtriage.pages.decision.ViewPages;
import iomtriage.pages.decision.WithdrawPages;
import iomtriage.pages.form.Drafts;
import iomtriage.pages.frame.Courses;
import iomtriage.pages.frame.Frame;
import iomtriage.pages.frame.Frames;
import iomtriage.pages.frame.PageGroup;
import iomtriage.pages.frame.Views;
import iomtriage.pages.list.AskingPage;
import iomtriage.pages.list.CapacityPage;
import iomtriage.pages.list.DefinitionsPage;
import iomtriage.pages.list.FairnessPage;
import iomtriage.pages.list.LeftOutPage;
import iomtriage.pages.list.ListExport;
import iomtriage.pages.list.ListPage;
import iomtriage.pages.meeting.Agenda;
import iomtriage.pages.meeting.AgendaPage;
import iomtriage.pages.meeting.CoursePages;
import iomtriage.pages.meeting.DayPage;
import iomtriage.pages.meeting.PackPage;
import iomtriage.pages.model.ModelCardPage;
import iomtriage.pages.model.ModelPages;
import iomtriage.pages.person.NeedsPage;
import iomtriage.pages.person.PersonDefinitionsPage;
import iomtriage.pages.person.PersonPages;
import iomtriage.pages.person.RecordPage;
import iomtriage.pages.person.WhyPage;
import iomtriage.pages.person.WordsPage;
import iomtriage.pages.programme.ProgrammePage;
import iomtriage.pages.programme.ProgrammeStudies;
import iomtriage.reviews.Reviews;
import iomtriage.reviews.access.GuardedAccess;
import iomtriage.reviews.audit.AuditTrail;
import iomtriage.reviews.audit.JournalHealth;
import iomtriage.reviews.personal.Forgetting;
import iomtriage.scoring.CurrentPack;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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

    // What the host implements: its bundle may start late and start again, and anyone who is signed in stays so.

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
        SignIn signIn = new SignIn(host, host, trail.steady());
        Assets assets = new Assets();
        Views views = new Views(assets.addresses());
        Frames frames = new Frames(packs, store, access, () -> age(areas), trail.steady());
        Drafts drafts = new Drafts(trail.steady());
        studies =
                areas.all().stream().collect(Collectors.toUnmodifiableMap(Area::name, area -> new ProgrammeStudies()));
        Shared shared =
                new Shared(views, drafts, studies, packs, models, store, followUp, scoring, cohorts, trail.steady());
        PageRouter router = new PageRouter(
                new PageRouter.Site(assets, views, signIn, frames),
                trail,
                drafts,
                List.of(
                        new AreaPages(areas, area -> pages(area, areas, shared), views, frames),
                        new GuidePage(views, frames),
                        new ModelPages(packs, models, followUp, views, frames),
                        new ModelCardPage(packs, models, views, frames),
                        new AuditPage(trail, store, access, views, frames)));
        services = List.of(
                context.registerService(Forgetting.class, drafts::forget, null),
                context.registerService(WebApplication.class, router, null));
    }

    /** Of the only list; pages of several areas say so each of its own. */
    private static Optional<DataAge> age(Areas areas) {
        return areas.named() ? Optional.empty() : areas.all().get(0).lists().age();
    }

    /**
     * What the pages of all areas have in common.
     *
     * @param studies of each area, by its name
     */
    private record Shared(
            Views views,
            Drafts drafts,
            Map<String, ProgrammeStudies> studies,
            PackService packs,
            CurrentPack models,
            JournalHealth store,
            OutcomeFollowUp followUp,
            ScoringService scoring,
            CohortService cohorts,
            InstantSource clock) {}

    private static List<PageGroup> pages(Area area, Areas areas, Shared shared) {
        ListReader lists = area.lists();
        CaseReader cases = area.cases();
        CohortReader cohort = area.cohort();
        Reviews reviews = area.reviews();
        AuditTrail trail = area.trail();
        Views views = shared.views();
        Drafts drafts = shared.drafts().below(AreaPages.root(area));
        Courses courses = new Courses();
        Agenda.Maker agendas = new Agenda.Maker(lists, cohort, reviews.rules());
        Frames frames = new Frames(
                shared.packs(),
                shared.store(),
                area.access(),
                lists::age,
                shared.clock(),
                (visitor, here) -> areas.named() ? AreaPages.choice(areas, area, visitor, here) : Frame.Choice.NONE);
        return List.of(
                new ListPage(lists, trail, courses, views, frames, area.recorder()),
                new ListExport(lists, trail),
                new CoursePages(lists, courses),
                new AgendaPage(agendas, reviews, trail, courses, views, frames),
                new PackPage(agendas, cases, reviews, views, frames),
                new DayPage(lists, reviews, trail, views, frames),
                new LeftOutPage(lists, trail, views, frames),
                new CohortPage(lists, cohort, reviews, trail, views, frames),
                new DuePage(lists, cohort, reviews, trail, views, frames),
                new RatingPage(cases, reviews, views, frames, drafts),
                new ChangesPage(lists, trail, views, frames),
                new LookBackPage(lists, area.lookBack(), shared.models(), area.access(), reviews, trail, views, frames),
                new ProgrammePage(
                        lists, shared.studies().get(area.name()), area.access(), reviews, trail, views, frames),
                new DeselectionPage(lists, cohort, reviews.rules(), trail, views, frames),
                new CapacityPage(lists, trail, views, frames),
                new DefinitionsPage(lists, shared.cohorts(), views, frames),
                new FairnessPage(lists, shared.followUp(), trail, views, frames),
                new AskingPage(lists, trail, views, frames),
                new PersonPages(lists, cases, reviews, shared.scoring(), views, frames),
                new RecordPage(lists, cases, reviews, views, frames),
                new WhyPage(cases, reviews, views, frames),
                new NeedsPage(cases, reviews, views, frames),
                new PersonDefinitionsPage(cases, reviews, views, frames),
                new WordsPage(cases, reviews, views, frames),
                new DecisionPages(cases, reviews, views, frames, drafts),
                new WithdrawPages(cases, reviews, views, frames, drafts),
                new ViewPages(cases, reviews, views, frames, drafts),
                new SecondPersonPages(cases, reviews, views, frames, drafts),
                new DecidingPage(cases, reviews, views, frames));
    }

    @Deactivate
    void close() {
        services.forEach(ServiceRegistration::unregister);
        studies.values().forEach(ProgrammeStudies::close);
    }
}
