package iomtriage.rest;

import iomtriage.api.cohort.CohortService;
import iomtriage.api.identity.BearerTokens;
import iomtriage.cohorts.Cohorts;
import iomtriage.http.Dispatcher;
import iomtriage.http.RequestMetrics;
import iomtriage.http.WebApplication;
import iomtriage.lists.DemoUsers;
import iomtriage.lists.TestLists;
import iomtriage.rest.health.Health;
import iomtriage.rest.health.OutcomeMetrics;
import iomtriage.rest.list.CaseloadCalls;
import iomtriage.rest.list.CohortCalls;
import iomtriage.rest.list.CoverageCalls;
import iomtriage.rest.list.CutLineCalls;
import iomtriage.rest.list.JobCalls;
import iomtriage.rest.list.LeftOutCalls;
import iomtriage.rest.list.ListCalls;
import iomtriage.rest.list.MovesCalls;
import iomtriage.rest.personal.PersonalDataCalls;
import iomtriage.rest.review.EntryCalls;
import iomtriage.rest.review.LaterCalls;
import iomtriage.rest.review.OutcomeCalls;
import iomtriage.rest.review.ProfileCalls;
import iomtriage.rest.review.ReviewCalls;
import iomtriage.rest.score.ScoreCalls;
import iomtriage.reviews.DeliveryHealth;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The HTTP interface over simulated people and a real store. */
public class TestApi extends TestLists {

    public final RestApi api;
    public final RequestMetrics metrics = new RequestMetrics();
    public final Health health;

    /** What is taken beside API keys; nothing, unless a test says otherwise. */
    public volatile BearerTokens tokens = sent -> Optional.empty();

    /** What the server calls. */
    public Dispatcher front;

    protected final CohortService cohorts;

    public TestApi(Path folder, int people) {
        super(folder, people);
        cohorts = Cohorts.builtIn();
        api = api();
        health = health();
        front = dispatcher(List.of(api, health));
    }

    public TestApi(Path folder, Setting setting) {
        super(folder, setting);
        cohorts = setting.cohorts();
        api = api();
        health = health();
        front = dispatcher(List.of(api, health));
    }

    private RestApi api() {
        RestApi made = new RestApi(
                keys,
                sent -> tokens.find(sent),
                trail,
                List.of(
                        new ScoreCalls(packs, scoring, access, trail, reader),
                        new CaseloadCalls(trail, caseloads, changes, reader),
                        new JobCalls(listReader, reviews.rules(), trail, caseloads, recorder),
                        new ListCalls(listReader, caseReader, reviews, access, trail),
                        new LeftOutCalls(listReader, trail),
                        new CutLineCalls(listReader, trail),
                        new CoverageCalls(listReader, trail),
                        new CohortCalls(listReader, access, cohorts, trail),
                        new MovesCalls(listReader, trail),
                        new ProfileCalls(listReader, caseReader, reviews),
                        new ReviewCalls(caseReader, reviews, trail),
                        new LaterCalls(caseReader, reviews),
                        new EntryCalls(reviews, trail),
                        new OutcomeCalls(caseReader, outcomes, followUp, trail),
                        new PersonalDataCalls(erasures)));
        forgetting.add(made::forget);
        return made;
    }

    private Health health() {
        OutcomeMetrics.add(metrics, followUp);
        return new Health(lists, packs, store, trail, access, DeliveryHealth.NOBODY_TO_TELL, metrics, () -> true);
    }

    /** Id of the list in view; empty while there is none. */
    public String listInView() {
        return listReader
                .current(DemoUsers.SUPERVISOR)
                .map(made -> made.list().header().id())
                .orElse("");
    }

    protected final Dispatcher dispatcher(List<WebApplication> applications) {
        return new Dispatcher(applications, metrics, System::nanoTime);
    }
}
