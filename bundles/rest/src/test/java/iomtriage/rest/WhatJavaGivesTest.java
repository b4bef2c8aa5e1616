package iomtriage.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.referral.CutLine;
import iomtriage.api.referral.Referral;
import iomtriage.lists.DemoUsers;
import iomtriage.lists.index.ListIndex;
import java.nio.file.Path;
import java.time.LocalDate;
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
}
