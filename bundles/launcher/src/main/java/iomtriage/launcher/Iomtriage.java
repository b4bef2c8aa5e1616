package iomtriage.launcher;

import iomtriage.api.caseload.CaseRecordReader;
import iomtriage.api.cohort.CohortService;
import iomtriage.api.identity.ApiKeys;
import iomtriage.api.profile.ProfileService;
import iomtriage.api.referral.ListInView;
import iomtriage.api.referral.TriageService;
import iomtriage.api.review.ReviewService;
import iomtriage.api.score.PackService;
import iomtriage.api.score.ScoringService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * IOM Triage inside this program, whatever is on its class path: only the packages of the API are shared. Thread-safe.
 *
 * <p>Every service waits until it is there, and says what is wrong if it does not come within half a minute.
 */
public final class Iomtriage implements AutoCloseable {

    private static final String DECISIONS = "iomtriage.reviews.internal.ReviewsComponent ";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ProcessFolder folder;
    private final EmbeddedFramework framework;
    private final String scheme;
    private volatile Part started;

    private Iomtriage(ProcessFolder folder, EmbeddedFramework framework, LaunchSettings settings) {
        this.folder = folder;
        this.framework = framework;
        this.scheme = settings.scheme();
        this.started = settings.part();
    }

    /**
     * Starts what the settings say.
     *
     * @param settings what to start and how
     * @return what was started; close it when the program ends
     * @throws FrameworkException if it does not start, with what is wrong
     * @throws UncheckedIOException if no folder can be made for the framework's files
     */
    public static Iomtriage start(LaunchSettings settings) {
        ProcessFolder folder;
        try {
            folder = ProcessFolder.in(Path.of(System.getProperty("java.io.tmpdir")));
        } catch (IOException refused) {
            throw new UncheckedIOException("No folder could be made for the framework's files.", refused);
        }
        try {
            return new Iomtriage(folder, EmbeddedFramework.start(folder.framework(), settings), settings);
        } catch (FrameworkException failed) {
            folder.close();
            throw failed;
        }
    }

    /**
     * Starts a part, and those before it that are not there yet, with the settings given at the start. Nothing happens
     * if it is there.
     *
     * @param part the part that is wanted
     * @throws FrameworkException if it does not start, with what is wrong
     */
    public void add(Part part) {
        framework.add(part);
        started = part.compareTo(started) > 0 ? part : started;
    }

    /**
     * {@return what ranks a caseload}
     *
     * @throws FrameworkException if it does not come within half a minute, with what the bundles are doing
     */
    public TriageService triage() {
        return framework.service(TriageService.class, PATIENCE);
    }

    /**
     * {@return what scores one person}
     *
     * @throws FrameworkException if it does not come within half a minute, with what the bundles are doing
     */
    public ScoringService scoring() {
        return framework.service(ScoringService.class, PATIENCE);
    }

    /**
     * {@return what puts model packs in service}
     *
     * @throws FrameworkException if it does not come within half a minute, with what the bundles are doing
     */
    public PackService packs() {
        return framework.service(PackService.class, PATIENCE);
    }

    /**
     * {@return what runs the definitions of persistence}
     *
     * @throws FrameworkException if it does not come within half a minute, with what the bundles are doing
     */
    public CohortService cohorts() {
        return framework.service(CohortService.class, PATIENCE);
    }

    /**
     * {@return what tells needs and harm of one person}
     *
     * @throws FrameworkException if it does not come within half a minute, with what the bundles are doing
     */
    public ProfileService profiles() {
        return framework.service(ProfileService.class, PATIENCE);
    }

    /**
     * {@return what reads case records from JSON}
     *
     * @throws FrameworkException if it does not come within half a minute, with what the bundles are doing
     */
    public CaseRecordReader records() {
        return framework.service(CaseRecordReader.class, PATIENCE);
    }

    /**
     * {@return what puts on record what people decide}
     *
     * @throws FrameworkException unless {@link Part#DECISIONS} was started, or if it does not come within half a
     *     minute, with what the bundles are doing
     */
    public ReviewService reviews() {
        return of(Part.DECISIONS, ReviewService.class);
    }

    /**
     * {@return keys for applications that call the HTTP interface}
     *
     * @throws FrameworkException unless {@link Part#DECISIONS} was started, or if it does not come within half a
     *     minute, with what the bundles are doing
     */
    public ApiKeys apiKeys() {
        return of(Part.DECISIONS, ApiKeys.class);
    }

    /**
     * {@return the list that people look at}
     *
     * @throws FrameworkException unless {@link Part#PAGES} was started, or if it does not come within half a minute,
     *     with what the bundles are doing
     */
    public ListInView lists() {
        return of(Part.PAGES, ListInView.class);
    }

    /**
     * {@return where the pages are served from this machine, such as {@code http://localhost:8080/}}
     *
     * @throws FrameworkException unless {@link Part#PAGES} was started, or if they are not served within half a minute
     */
    public URI pages() {
        needs(Part.PAGES);
        return URI.create(scheme + "://localhost:" + framework.httpPort(PATIENCE) + "/");
    }

    private <T> T of(Part part, Class<T> type) {
        needs(part);
        return framework.service(type, PATIENCE);
    }

    private void needs(Part part) {
        if (part.compareTo(started) > 0) {
            throw new FrameworkException("That needs " + part + ", and only " + started
                    + " was started. Start more with LaunchSettings.starting, Iomtriage.add or the setting"
                    + " iomtriage.launcher.part.");
        }
    }

    /**
     * {@return what is wrong with what was started, each a sentence for those who run the host; empty if all is well}
     * Does not wait.
     */
    public List<String> findings() {
        List<String> findings = new ArrayList<>(framework.findings());
        if (started == Part.RANKING) {
            // It is there for profiles of people, and has no store to take decisions with.
            findings.removeIf(finding -> finding.startsWith(DECISIONS));
        }
        if (framework.services(PackService.class).stream()
                .noneMatch(packs -> packs.inService().isPresent())) {
            findings.add("No model pack is in service. Name one in iomtriage.packs.pack.");
        }
        return findings;
    }

    /**
     * Hands over what the host implements: a caseload, who may see whom, who is asking, who is told of decisions.
     *
     * @param <T> the interface of the API that it implements
     * @param type that interface, for example {@code CaseSource.class}
     * @param service what implements it; it is called from several threads at once
     * @return takes it back when it is closed
     */
    public <T> Offer offer(Class<T> type, T service) {
        return framework.register(type, service);
    }

    /** Stops everything, and removes what was kept for this process alone. May be called again. */
    @Override
    public void close() {
        framework.close();
        folder.close();
    }
}
