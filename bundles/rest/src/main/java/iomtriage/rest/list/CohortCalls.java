package iomtriage.rest.list;

import iomtriage.api.cohort.Churn;
import iomtriage.api.cohort.Cohort;
import iomtriage.api.cohort.CohortDefinition;
import iomtriage.api.cohort.CohortService;
import iomtriage.api.cohort.CohortSurvey;
import iomtriage.api.cohort.FollowUp;
import iomtriage.api.identity.Role;
import iomtriage.api.identity.User;
import iomtriage.http.RefusedException;
import iomtriage.http.Request;
import iomtriage.http.Response;
import iomtriage.lists.PublishedList;
import iomtriage.lists.reader.ListReader;
import iomtriage.lists.study.DefinitionStudy;
import iomtriage.lists.study.OnDemand;
import iomtriage.rest.CallGroup;
import iomtriage.rest.CallRoutes;
import iomtriage.rest.Calls;
import iomtriage.rest.message.Json;
import iomtriage.rest.message.Tagged;
import iomtriage.reviews.access.GuardedAccess;
import iomtriage.reviews.access.ShownTo;
import iomtriage.reviews.audit.Action;
import iomtriage.reviews.audit.AuditTrail;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Compares the definitions of persistence over the caseload of the newest list: how many meet each, how far they pick the same people,
 * who came and went. Counts only: who meets which, the list says.
 */
public final class CohortCalls implements CallGroup {

    private final ListReader lists;
    private final GuardedAccess access;
    private final AuditTrail trail;
    private final OnDemand<DefinitionStudy> study;

    public CohortCalls(ListReader lists, GuardedAccess access, CohortService cohorts, AuditTrail trail) {
        this.lists = lists;
        this.access = access;
        this.trail = trail;
        this.study = new OnDemand<>(
                "What the definitions would have covered", published -> DefinitionStudy.of(cohorts, published));
    }

    @Override
    public void addTo(CallRoutes calls) {
        calls.get("/api/v1/cohorts", this::cohorts).get("/api/v1/cohort-history", this::history);
    }

    Response cohorts(Request request, User caller) {
        PublishedList published = published(caller);
        CohortSurvey survey = published.list().cohorts();
        List<CohortDefinition> shown = shown(survey, caller);
        log(published, caller, "definitions");
        Set<String> ids = shown.stream().map(CohortDefinition::id).collect(Collectors.toSet());
        Map<String, Cohort> cohorts =
                survey.cohorts().stream().collect(Collectors.toMap(Cohort::definition, Function.identity()));
        return Tagged.answer(
                request,
                Json.bytes(new CohortForm.Cohorts(
                        published.list().header().id(),
                        survey.asOf().toString(),
                        survey.people(),
                        shown.stream()
                                .map(each -> described(each, cohorts.get(each.id()), published))
                                .toList(),
                        survey.overlaps().stream()
                                .filter(each -> ids.contains(each.first()) && ids.contains(each.second()))
                                .map(CohortForm.Shared::of)
                                .toList(),
                        survey.intersections().stream()
                                .filter(each -> ids.containsAll(each.definitions()))
                                .map(each -> new CohortForm.Exactly(each.definitions(), each.people()))
                                .toList())));
    }

    Response history(Request request, User caller) {
        PublishedList published = published(caller);
        OnDemand.Answer<DefinitionStudy> answer = study.of(published);
        if (answer instanceof OnDemand.Answer.Unknown<DefinitionStudy> unknown) {
            throw new RefusedException(404, unknown.why());
        }
        if (answer instanceof OnDemand.Answer.Known<DefinitionStudy> known) {
            log(published, caller, "definitions over time");
            return Tagged.answer(request, Json.bytes(described(known.found(), published, caller)));
        }
        throw new RefusedException(
                503,
                "The caseload is being read as of earlier days, for the first call since the list was made. Ask"
                        + " again in a moment.");
    }

    private PublishedList published(User caller) {
        Calls.needs(caller, Role.PRACTITIONER, Role.SUPERVISOR, Role.DATA_SCIENTIST);
        return Calls.current(lists, caller);
    }

    private List<CohortDefinition> shown(CohortSurvey survey, User caller) {
        return ShownTo.reader(access, caller).definitions(survey);
    }

    private void log(PublishedList published, User caller, String part) {
        trail.record(
                caller.id(),
                Action.LIST_VIEWED,
                Optional.empty(),
                Map.of("list", published.list().header().id(), "part", part));
    }

    private static CohortForm.Definition described(
            CohortDefinition definition, Cohort cohort, PublishedList published) {
        return CohortForm.Definition.of(definition, cohort, (int) cohort.members().stream()
                .filter(subject -> published.index().position(subject).stream().anyMatch(published.index()::above))
                .count());
    }

    private CohortForm.History described(DefinitionStudy found, PublishedList published, User caller) {
        Map<String, Churn> churn =
                found.churn().stream().collect(Collectors.toMap(Churn::definition, Function.identity()));
        Map<String, FollowUp> followUps =
                found.followUps().stream().collect(Collectors.toMap(FollowUp::definition, Function.identity()));
        List<String> ids = shown(published.list().cohorts(), caller).stream()
                .map(CohortDefinition::id)
                .toList();
        List<CohortForm.Group> groups = new ArrayList<>();
        found.makeUp()
                .forEach((by, makeUps) -> makeUps.stream()
                        .filter(each -> ids.contains(each.definition()))
                        .forEach(each ->
                                each.groups().forEach(line -> groups.add(CohortForm.Group.of(by, each, line)))));
        return new CohortForm.History(
                published.list().header().id(),
                found.yearBefore().toString(),
                published.list().header().asOf().toString(),
                found.then().toString(),
                found.months(),
                ids.stream()
                        .map(id -> CohortForm.DefinitionHistory.of(churn.get(id), followUps.get(id)))
                        .toList(),
                groups);
    }
}
