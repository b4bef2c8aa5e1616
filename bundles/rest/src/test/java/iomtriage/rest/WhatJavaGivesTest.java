package iomtriage.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.cohort.Churn;
import iomtriage.api.cohort.Cohort;
import iomtriage.api.cohort.CohortDefinition;
import iomtriage.api.cohort.CohortRequest;
import iomtriage.api.cohort.CohortSurvey;
import iomtriage.api.cohort.DefinitionStanding;
import iomtriage.api.cohort.FollowUp;
import iomtriage.api.harm.OffencesKnown;
import iomtriage.api.place.CutLine;
import iomtriage.api.place.DefinitionPlace;
import iomtriage.api.place.RankInterval;
import iomtriage.api.referral.Coverage;
import iomtriage.api.referral.Referral;
import iomtriage.api.referral.ReferralList;
import iomtriage.cohorts.Cohorts;
import iomtriage.lists.DemoUsers;
import iomtriage.lists.PublishedList;
import iomtriage.lists.index.ListIndex;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A host that is not in the framework is given what one in it is given. */
class WhatJavaGivesTest {

    @TempDir
    static Path folder;

    private static TestApi site;
    private static DescribedCalls calls;
    private static String key;

    @BeforeAll
    static void open() {
        site = new TestApi(folder, 120);
        calls = new DescribedCalls(site);
        key = site.keys.issue(DemoUsers.SUPERVISOR);
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @Test
    void aRowHasTheChanceOfEveryOutcome() {
        JsonNode row =
                DescribedCalls.tree(calls.get("/api/v1/list?size=1", key)).at("/rows/0");
        Referral first = site.lists.current().orElseThrow().list().at(1);

        assertThat(row.get("ref").asText()).isEqualTo(first.subject().value());
        assertThat(row.get("chances")).hasSameSizeAs(first.assessment().results());
        assertThat(row.at("/chances/0/probability").asDouble())
                .isCloseTo(
                        first.assessment()
                                .results()
                                .get(0)
                                .score()
                                .orElseThrow()
                                .probability(),
                        within(1e-12));
    }

    @Test
    void theCutLineIsThatOfTheListWithTheChanceOfAPlace() {
        JsonNode line = DescribedCalls.tree(calls.get("/api/v1/cut-line", key));
        CutLine java = site.lists.current().orElseThrow().list().cutLine(ListIndex.NEAR);

        assertThat(line.get("capacity").asInt()).isEqualTo(java.capacity());
        assertThat(line.get("filled").asInt()).isEqualTo(java.filled());
        assertThat(line.get("near").size())
                .isLessThanOrEqualTo(java.above().size() + java.below().size())
                .isPositive();
        assertThat(line.at("/near/0/place").asInt())
                .isEqualTo(java.above().get(0).place());
        assertThat(line.at("/near/0/rank").asInt())
                .isEqualTo(java.above().get(0).range().rank());
        assertThat(line.at("/near/0/rankInterval/worst").asInt(0))
                .isEqualTo(java.above()
                        .get(0)
                        .range()
                        .interval()
                        .map(RankInterval::worst)
                        .orElse(0));
    }

    @Test
    void theProfileSaysHarmNeedsAndWhoseSafetyIsAtStake() {
        String person = "simulated-12";
        JsonNode profile = DescribedCalls.tree(calls.get("/api/v1/profile?ref=" + person, key));
        var java = site.profiles.profile(
                site.records.find(new SubjectId(person)).orElseThrow(),
                LocalDate.parse(profile.get("asOf").asText()));

        assertThat(profile.get("harm")).hasSameSizeAs(java.harm().kinds());
        assertThat(profile.get("needs")).hasSameSizeAs(java.needs().needs());
        assertThat(profile.get("general")).hasSameSizeAs(java.harm().general());
        assertThat(profile.get("asVictim")).hasSameSizeAs(java.harm().asVictim());
        assertThat(profile.at("/harm/0/offences/proven").asInt(-1))
                .isEqualTo(java.harm()
                        .kinds()
                        .get(0)
                        .offences()
                        .map(OffencesKnown::proven)
                        .orElse(-1));
        assertThat(profile.at("/victimSafety/required").asBoolean())
                .isEqualTo(java.victimSafety().required());
        assertThat(profile.get("words")).isNotEmpty();
        assertThat(calls.get("/api/v1/profile?ref=" + DemoUsers.RESTRICTED, key).status())
                .isEqualTo(404);
    }

    @Test
    void aPersonHasTheDefinitionsThatTheyMeet() {
        Referral member = null;
        for (Referral each : site.lists.current().orElseThrow().list().top(60)) {
            member = member == null && !each.cohorts().isEmpty() ? each : member;
        }
        JsonNode person = DescribedCalls.tree(
                calls.get("/api/v1/person?ref=" + member.subject().value(), key));

        assertThat(person.get("cohorts")).hasSameSizeAs(member.cohorts());
        assertThat(person.at("/cohorts/0").asText()).isEqualTo(member.cohorts().get(0));
    }

    @Test
    void aPersonHasEveryDefinitionWithItsMeasuresAndThePlaceAmongThoseWhoMeetIt() {
        ReferralList list = seen().list();
        SubjectId first = list.at(1).subject();
        JsonNode definitions = DescribedCalls.tree(calls.get("/api/v1/person?ref=" + first.value(), key))
                .get("definitions");
        List<DefinitionStanding> standings = list.definitionStandings(first);
        List<DefinitionPlace> places = list.definitionPlaces(first);

        assertThat(definitions).hasSameSizeAs(standings).isNotEmpty();
        for (int i = 0; i < standings.size(); i++) {
            JsonNode told = definitions.get(i);
            assertThat(told.get("definition").asText())
                    .isEqualTo(standings.get(i).definition());
            assertThat(texts(told.get("measures"))).isEqualTo(standings.get(i).measures());
            assertThat(told.get("membership").asText())
                    .isEqualTo(
                            places.get(i).rank().isPresent()
                                    ? "MEMBER"
                                    : told.get("membership").asText());
            assertThat(told.path("rank").asInt(0))
                    .isEqualTo(places.get(i).rank().orElse(0));
            assertThat(told.get("members").asInt()).isEqualTo(places.get(i).members());
        }
    }

    @Test
    void theCohortsAreThoseOfTheListWithTheirOverlaps() {
        JsonNode told = DescribedCalls.tree(calls.get("/api/v1/cohorts", key));
        CohortSurvey survey = seen().list().cohorts();

        assertThat(told.get("people").asInt()).isEqualTo(survey.people());
        assertThat(ids(told))
                .isEqualTo(
                        survey.definitions().stream().map(CohortDefinition::id).toList());
        for (JsonNode each : told.get("definitions")) {
            Cohort cohort = survey.cohorts().stream()
                    .filter(one ->
                            one.definition().equals(each.get("definition").asText()))
                    .findFirst()
                    .orElseThrow();
            assertThat(each.get("members").asInt()).isEqualTo(cohort.size());
            assertThat(each.get("notDecidable").asInt())
                    .isEqualTo(cohort.notDecidable().size());
            assertThat(each.get("missing")).hasSameSizeAs(cohort.missing().keySet());
            String filtered = "/api/v1/list?where=above&size=1&definition=" + cohort.definition();
            assertThat(each.get("aboveCutLine"))
                    .as(cohort.definition())
                    .isEqualTo(DescribedCalls.tree(calls.get(filtered, key)).get("matching"));
        }
        assertThat(told.get("overlaps")).hasSameSizeAs(survey.overlaps()).isNotEmpty();
        assertThat(told.at("/overlaps/0/both").asInt())
                .isEqualTo(survey.overlaps().get(0).both());
        assertThat(told.get("intersections")).hasSameSizeAs(survey.intersections());
    }

    @Test
    void theHistoryIsWhatTheServiceSaysOfTheSameCaseload() {
        PublishedList published = seen();
        JsonNode told = DescribedCalls.tree(calls.once("/api/v1/cohort-history", key));
        Cohorts service = Cohorts.builtIn();
        List<Churn> churn = service.survey(published.source(), CohortRequest.asOf(day(told, "from")))
                .churnTo(service.survey(published.source(), CohortRequest.asOf(day(told, "to"))));
        List<FollowUp> followed = service.survey(published.source(), CohortRequest.asOf(day(told, "followedFrom")))
                .followUp(service.laterConduct(
                        published.source(),
                        day(told, "followedFrom"),
                        told.get("months").asInt()));

        assertThat(told.get("definitions")).hasSameSizeAs(churn);
        for (int i = 0; i < churn.size(); i++) {
            JsonNode each = told.get("definitions").get(i);
            assertThat(each.get("definition").asText()).isEqualTo(churn.get(i).definition());
            assertThat(each.get("entered").asInt())
                    .isEqualTo(churn.get(i).entered().size());
            assertThat(each.get("left").asInt()).isEqualTo(churn.get(i).left().size());
            assertThat(each.get("offences").asLong()).isEqualTo(followed.get(i).offences());
            assertThat(each.get("desisted").asInt())
                    .isEqualTo(followed.get(i).desisted().size());
        }
        assertThat(told.get("makeUp")).isNotEmpty();
    }

    @Test
    void coverageIsThatOfTheListAndOfOtherNumbersOfPlacesWithItsInterval() {
        ReferralList list = seen().list();
        JsonNode own = DescribedCalls.tree(calls.get("/api/v1/coverage", key)).at("/points/0/coverage/0");
        Coverage java = list.coverage().get(0);
        JsonNode curve = DescribedCalls.tree(calls.get("/api/v1/coverage?capacity=40&capacity=20", key));

        assertThat(own.get("listed").asInt()).isEqualTo(java.listed());
        assertThat(own.get("share").asDouble()).isCloseTo(java.share(), within(1e-12));
        assertThat(own.at("/shareInterval/low").asDouble())
                .isCloseTo(java.interval().orElseThrow().low(), within(1e-12));
        assertThat(curve.at("/points/0/capacity").asInt()).isEqualTo(40);
        assertThat(curve.at("/points/1/coverage/0/expectedOnList").asDouble())
                .isCloseTo(list.curve(List.of(20)).get(0).coverage().get(0).expectedOnList(), within(1e-12));
        assertThat(calls.get("/api/v1/coverage?" + "capacity=1&".repeat(21), key)
                        .status())
                .isEqualTo(422);
    }

    @Test
    void theChangeFromOneListToTheNextCountsWhoCameAndWhoWent() {
        DescribedCalls.tree(calls.once("/api/v1/moves", key));
        JsonNode told = DescribedCalls.tree(calls.get("/api/v1/moves", key));
        int entered = 0;
        int left = 0;
        for (JsonNode each : told.get("moves")) {
            boolean before = each.get("aboveCutLineBefore").asBoolean();
            boolean now = each.get("aboveCutLine").asBoolean();
            entered += now && !before ? 1 : 0;
            left += before && !now ? 1 : 0;
        }

        assertThat(told.get("entered").asInt()).isEqualTo(entered).isPositive();
        assertThat(told.get("left").asInt()).isEqualTo(left);
        assertThat(told.get("stayed").asInt() + entered)
                .isEqualTo(seen().list().cutLine(0).filled());
    }

    /** The list as the holder of the key sees it. */
    private static PublishedList seen() {
        return site.listReader.current(DemoUsers.SUPERVISOR).orElseThrow();
    }

    private static List<String> ids(JsonNode answer) {
        return answer.get("definitions").findValuesAsText("definition");
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(each -> texts.add(each.asText()));
        return texts;
    }

    private static LocalDate day(JsonNode answer, String field) {
        return LocalDate.parse(answer.get(field).asText());
    }
}
