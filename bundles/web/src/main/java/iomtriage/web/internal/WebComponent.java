package iomtriage.web.internal;

import iomtriage.api.caserecord.CaseRecordReader;
import iomtriage.api.caserecord.CaseSource;
import iomtriage.api.identity.ApiKeys;
import iomtriage.api.identity.CaseAccess;
import iomtriage.api.identity.HostIdentity;
import iomtriage.api.identity.PasswordCheck;
import iomtriage.api.profile.ProfileService;
import iomtriage.api.referral.TriageRequest;
import iomtriage.api.referral.TriageService;
import iomtriage.api.review.CaseDirectory;
import iomtriage.api.review.DecisionListener;
import iomtriage.api.score.PackService;
import iomtriage.api.score.ScoringService;
import iomtriage.reviews.ReviewRules;
import iomtriage.reviews.Reviews;
import iomtriage.reviews.RulesReader;
import iomtriage.reviews.audit.Journal;
import iomtriage.reviews.audit.JournalHealth;
import iomtriage.scoring.CurrentPack;
import iomtriage.web.Front;
import iomtriage.web.Site;
import iomtriage.web.caseloads.Caseloads;
import iomtriage.web.caseloads.Inbox;
import iomtriage.web.caseloads.RecordsAtHand;
import iomtriage.web.lists.Lists;
import iomtriage.web.lists.PublishingRule;
import iomtriage.web.pages.Desk;
import iomtriage.web.pages.EventualLog;
import iomtriage.web.service.Api;
import iomtriage.web.service.ListMade;
import iomtriage.web.sign.SignIn;
import jakarta.servlet.Servlet;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.servlet.whiteboard.HttpWhiteboardConstants;

/** Puts the site on the framework's HTTP server, and makes the list that people look at. */
@Component(
        service = {},
        configurationPid = WebConfiguration.PID,
        immediate = true)
@Designate(ocd = WebConfiguration.class)
public final class WebComponent {

    private final Lists lists;
    private final EventualLog later;
    private final Caseloads caseloads;
    private final ServiceRegistration<Servlet> servlet;
    private final Optional<ServiceRegistration<?>> unseen;

    @Activate
    public WebComponent(
            BundleContext context,
            WebConfiguration configuration,
            @Reference TriageService triage,
            @Reference ScoringService scoring,
            @Reference ProfileService profiles,
            @Reference PackService packs,
            @Reference CurrentPack models,
            @Reference Journal journal,
            @Reference JournalHealth health,
            @Reference ApiKeys keys,
            @Reference CaseRecordReader reader,
            @Reference(cardinality = ReferenceCardinality.OPTIONAL, policyOption = ReferencePolicyOption.GREEDY)
                    @Nullable
                    CaseSource caseload,
            @Reference(cardinality = ReferenceCardinality.OPTIONAL, policyOption = ReferencePolicyOption.GREEDY)
                    @Nullable
                    CaseDirectory directory,
            @Reference(cardinality = ReferenceCardinality.OPTIONAL, policyOption = ReferencePolicyOption.GREEDY)
                    @Nullable
                    CaseAccess access,
            @Reference(cardinality = ReferenceCardinality.OPTIONAL, policyOption = ReferencePolicyOption.GREEDY)
                    @Nullable
                    PasswordCheck passwords,
            @Reference(cardinality = ReferenceCardinality.OPTIONAL, policyOption = ReferencePolicyOption.GREEDY)
                    @Nullable
                    HostIdentity identity,
            @Reference(cardinality = ReferenceCardinality.OPTIONAL, policyOption = ReferencePolicyOption.GREEDY)
                    @Nullable
                    DecisionListener listener) {
        // First, so that a mistake in the configuration leaves nothing behind that runs.
        CaseAccess seen = ConfiguredAccess.of(
                access == null ? new OpenAccess() : access, configuration.gang_intelligence_roles());
        Clock clock = Clock.systemUTC();
        NobodySignsIn nobody = new NobodySignsIn();
        lists = new Lists(triage, clock, new PublishingRule(configuration.list_most_left_out_percent()));
        later = new EventualLog(journal);
        caseloads = new Caseloads(
                new Inbox(
                        context.getDataFile("caseloads").toPath(), reader, configuration.caseload_largest_mebibytes()),
                Optional.ofNullable(caseload),
                lists::caseload);
        ReviewRules rules = configuration.review_rules().isBlank()
                ? RulesReader.standard()
                : RulesReader.read(Path.of(configuration.review_rules()));
        Desk desk = new Desk(
                lists,
                new Reviews(journal, rules, clock, new CarefulListener(Optional.ofNullable(listener))),
                rules,
                journal,
                later,
                health,
                seen,
                new RecordsAtHand(directory == null ? subject -> Optional.empty() : directory, lists::caseload),
                packs,
                models,
                scoring,
                profiles,
                clock);
        Site site = new Site(
                desk, new SignIn(identity == null ? nobody : identity, passwords == null ? nobody : passwords, clock));
        Front front = new Front(site, new Api(desk, keys, reader, caseloads), desk, System::nanoTime);
        LocalDate asOf =
                configuration.as_of().isBlank() ? LocalDate.now(clock) : LocalDate.parse(configuration.as_of());
        TriageRequest request = new TriageRequest(asOf, configuration.capacity());
        lists.makeUnless(
                () -> ListMade.reasonNotToRemake(journal),
                Optional.ofNullable(caseload),
                request,
                made -> later.nowOrLater(ListMade.draft(clock, "iomtriage", request, made)));
        unseen = BeforeTheServlet.listen(context, front);
        servlet = context.registerService(
                Servlet.class,
                new SiteServlet(front),
                FrameworkUtil.asDictionary(Map.of(HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_PATTERN, "/*")));
    }

    @Deactivate
    void close() {
        servlet.unregister();
        unseen.ifPresent(ServiceRegistration::unregister);
        lists.close();
        later.close();
        caseloads.close();
    }
}
