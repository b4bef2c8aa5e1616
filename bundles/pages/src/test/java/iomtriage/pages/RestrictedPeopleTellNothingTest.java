package iomtriage.pages;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.identity.Access;
import iomtriage.api.identity.CaseAccess;
import iomtriage.api.identity.Role;
import iomtriage.api.identity.User;
import iomtriage.api.referral.TriageRequest;
import iomtriage.api.review.Choice;
import iomtriage.api.review.Proposal;
import iomtriage.api.review.ReviewAnswer;
import iomtriage.lists.DemoUsers;
import iomtriage.lists.PublishedList;
import iomtriage.lists.TestLists;
import iomtriage.ranking.policy.PolicyReader;
import iomtriage.scoring.SimulatedPeople;
import iomtriage.scoring.SmallPack;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Two caseloads that differ only in people whose cases a reader may not open look the same to that reader, to the last
 * character, on every page and in every call, but for the number of those that are restricted: so nothing that is shown, and
 * nothing worked out from it, can tell who they are, what their records say, what was decided about them, or where they stand.
 */
class RestrictedPeopleTellNothingTest {

    private static final int PEOPLE = 60;

    /** A hash is of all entries before it. Caseloads are those that a host sent. */
    private static final Set<String> NOT_COMPARED = Set.of("/decisions", "/api/v1/caseloads");

    private static final List<String> LISTS = lists();

    @TempDir
    Path folder;

    /** The rules of a host that restricts two people, one of them so that not even their number is known, to two users. */
    private record Rules(SubjectId restricted, SubjectId elsewhere) implements CaseAccess {

        @Override
        public Access to(User user, SubjectId subject) {
            boolean all = user.id().equals(DemoUsers.SECOND.id());
            return all || !subject.equals(restricted) && !subject.equals(elsewhere)
                    ? Access.OPEN
                    : subject.equals(restricted) ? Access.RESTRICTED : Access.NONE;
        }

        @Override
        public boolean gangIntelligence(User user) {
            return user.is(Role.SUPERVISOR);
        }
    }

    /** Every sort, filter and page of the list and its exports. */
    private static List<String> lists() {
        List<String> filters = new ArrayList<>(List.of(
                "",
                "&reference=simulated-3",
                "&tier=A",
                "&tier=B&tier=C",
                "&standing=UNDECIDED",
                "&standing=ACCEPTED",
                "&again=due",
                "&where=above",
                "&where=near",
                "&where=below"));
        List<String> lists = new ArrayList<>();
        for (String sort : List.of("place", "reference", "reoffending", "harm", "standing")) {
            for (String order : List.of("", "&order=desc")) {
                for (String filter : filters) {
                    String query = "?sort=" + sort + order + filter;
                    lists.add("/api/v1/list" + query + "&size=7");
                    lists.add("/api/v1/list" + query + "&size=7&page=3");
                    lists.add("/list.csv" + query);
                    if (sort.equals("place") && order.isEmpty()) {
                        lists.add("/list" + query);
                    }
                }
                lists.add("/list?sort=" + sort + order + "&page=2");
            }
        }
        return lists;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void whateverTheirRecordsSayAndWhateverIsDecidedAboutThemOthersLookTheSame(long seed) throws Exception {
        Random random = new Random(seed);
        List<CaseRecord> people = SimulatedPeople.people(PEOPLE, 20260302 + seed);
        Rules rules = rules(people, random);
        List<CaseRecord> records = SimulatedPeople.people(2 * PEOPLE, random.nextLong());
        try (TestSite one = site("one", people, rules);
                TestSite other = site("other", others(people, rules, records, random), rules)) {
            List<SubjectId> decided = open(people, rules).limit(9).toList();
            decide(one, decided, rules, false);
            decide(other, decided, rules, true);

            for (User user : List.of(DemoUsers.SUPERVISOR, DemoUsers.PRACTITIONER, DemoUsers.SCIENTIST)) {
                same(one, other, user, rules, 1, 1);
            }
            sameAnswers(one, other, decided);
            assertThat(new EveryDoor(one, DemoUsers.SECOND).answer("/list"))
                    .as("to whom they are open")
                    .isNotEqualTo(new EveryDoor(other, DemoUsers.SECOND).answer("/list"));
        }
    }

    @Test
    void whetherThereAreSuchPeopleIsToldByOneNumberAlone() throws Exception {
        List<CaseRecord> people = SimulatedPeople.people(PEOPLE, 20260302);
        Rules rules = rules(people, new Random(4));
        List<CaseRecord> without = people.stream()
                .filter(each -> rules.to(DemoUsers.SUPERVISOR, each.subject()) == Access.OPEN)
                .toList();
        try (TestSite one = site("one", people, rules);
                TestSite other = site("other", without, rules)) {
            List<SubjectId> decided = open(people, rules).limit(9).toList();
            decide(one, decided, rules, false);
            decide(other, decided, rules, false);

            assertThat(other.listReader.current(DemoUsers.SUPERVISOR).map(PublishedList::restricted))
                    .hasValue(0);
            same(one, other, DemoUsers.SUPERVISOR, rules, 1, 0);
            assertThat(new EveryDoor(one, DemoUsers.SUPERVISOR).answer("/list"))
                    .contains("1 person of the caseload has a case that is restricted to others.");
        }
    }

    /** Nor is anything answered otherwise that is sent about them. */
    @Test
    void whatIsSentAboutThemIsAnsweredAsAboutSomebodyWhomNobodyKnows() throws Exception {
        List<CaseRecord> people = SimulatedPeople.people(PEOPLE, 20260302);
        Rules rules = rules(people, new Random(4));
        try (TestSite site = site("sent", people, rules)) {
            decide(site, open(people, rules).limit(3).toList(), rules, true);
            String list = listOf(site, DemoUsers.SUPERVISOR);
            long decision = decision(site, rules.restricted());
            assertThat(new WhatIsSent("any", list, decision).routes())
                    .as("all that can be sent")
                    .containsExactlyElementsOf(Stream.concat(site.site.all().stream(), site.api.all().stream())
                            .filter(route -> route.startsWith("POST "))
                            .map(route -> route.substring("POST ".length()))
                            .filter(path -> !WhatIsSent.ABOUT_NO_PERSON.contains(path))
                            .sorted()
                            .toList());

            for (User user : List.of(DemoUsers.SUPERVISOR, DemoUsers.PRACTITIONER, DemoUsers.SCIENTIST)) {
                EveryDoor door = new EveryDoor(site, user);
                Map<String, String> unknown = new WhatIsSent("nobody-at-all", list, decision).answers(door);
                assertThat(unknown.values()).allMatch(answer -> answer.startsWith("404") || answer.startsWith("403"));
                for (SubjectId closed : List.of(rules.restricted(), rules.elsewhere())) {
                    assertThat(new WhatIsSent(closed.value(), list, decision).answers(door))
                            .as(user.id() + " about " + closed.value())
                            .isEqualTo(unknown);
                }
            }
            assertThat(site.reviews.shown(DemoUsers.SECOND, rules.restricted()).entries())
                    .as("nothing of it is on record")
                    .hasSize(1);
        }
    }

    @Test
    void whoeverMayOpenNobodySeesAnEmptyListOnEveryPage() throws Exception {
        List<CaseRecord> people = SimulatedPeople.people(12, 20260302);
        CaseAccess nobody = new CaseAccess() {
            @Override
            public Access to(User user, SubjectId subject) {
                return Access.NONE;
            }

            @Override
            public boolean gangIntelligence(User user) {
                return false;
            }
        };
        try (TestSite site = site("nobody", people, nobody)) {
            EveryDoor door = new EveryDoor(site, DemoUsers.SUPERVISOR);
            for (String address : Stream.concat(
                            door.addresses(List.of("simulated-1"), "", NOT_COMPARED).stream(), LISTS.stream())
                    .toList()) {
                assertThat(door.answer(address))
                        .as(address)
                        .doesNotStartWith("500")
                        .doesNotContain("NaN", "Infinity")
                        .doesNotContain(">simulated-1<", "\"simulated-1\"");
            }
        }
    }

    /** Sameness of all that a user can look at, but for the number of restricted people. */
    private static void same(TestSite one, TestSite other, User user, Rules rules, int first, int second) {
        EveryDoor here = new EveryDoor(one, user);
        EveryDoor there = new EveryDoor(other, user);
        List<String> references = Stream.concat(
                        open(SimulatedPeople.people(6, 20260302), rules).map(SubjectId::value),
                        Stream.of(rules.restricted().value(), rules.elsewhere().value(), "nobody-at-all"))
                .toList();
        List<String> addresses = new ArrayList<>(here.addresses(references, "", NOT_COMPARED));
        if (user.equals(DemoUsers.SUPERVISOR)) {
            addresses.addAll(LISTS);
        }
        addresses.addAll(List.of("/agenda", "/pack", "/back"));
        for (String address : addresses) {
            assertThat(masked(here.answer(address), first).lines())
                    .as(user.id() + " " + address)
                    .containsExactlyElementsOf(
                            masked(there.answer(address), second).lines().toList());
        }
        for (String address : here.addresses(List.of("REF"), "", NOT_COMPARED)) {
            if (address.contains("REF")) {
                assertThat(here.answer(address.replace("REF", rules.restricted().value())))
                        .as("a restricted person and one whom nobody knows: " + address)
                        .isEqualTo(here.answer(address.replace("REF", "nobody-at-all")))
                        .isEqualTo(here.answer(
                                address.replace("REF", rules.elsewhere().value())));
            }
        }
    }

    /** What is sent about others is answered alike, too, and the list of everybody is nothing to name. */
    private static void sameAnswers(TestSite one, TestSite other, List<SubjectId> decided) {
        EveryDoor here = new EveryDoor(one, DemoUsers.SUPERVISOR);
        EveryDoor there = new EveryDoor(other, DemoUsers.SUPERVISOR);
        String list = listOf(one, DemoUsers.SUPERVISOR);
        assertThat(list).isEqualTo(listOf(other, DemoUsers.SUPERVISOR));
        for (SubjectId subject : List.of(decided.get(0), decided.get(1), decided.get(2))) {
            assertThat(sent(one, subject, list).answers(here))
                    .as("about " + subject.value())
                    .isEqualTo(sent(other, subject, list).answers(there));
        }
        for (TestSite site : List.of(one, other)) {
            EveryDoor door = new EveryDoor(site, DemoUsers.SUPERVISOR);
            String everybody =
                    site.lists.current().orElseThrow().list().header().id();
            assertThat(everybody).isNotEqualTo(list);
            SubjectId subject = decided.get(3);
            Map<String, String> unknown = sent(site, subject, "no-such-list").answersThatNameAList(door);
            assertThat(unknown.values()).hasSize(3).allMatch(answer -> answer.startsWith("422"));
            assertThat(sent(site, subject, everybody).answersThatNameAList(door))
                    .as("by the list of everybody")
                    .isEqualTo(unknown);
        }
    }

    private static WhatIsSent sent(TestSite site, SubjectId subject, String list) {
        return new WhatIsSent(subject.value(), list, decision(site, subject));
    }

    private static long decision(TestSite site, SubjectId subject) {
        return site.reviews
                .shown(DemoUsers.SECOND, subject)
                .decision()
                .map(each -> each.stamp().number())
                .orElse(1L);
    }

    private static String listOf(TestSite site, User user) {
        return site.listReader.current(user).orElseThrow().list().header().id();
    }

    /** Without the one number, and without numbers that count entries of the whole trail, whatever they are about. */
    private static String masked(String answer, int restricted) {
        return answer.replace("\"restricted\":" + restricted, "\"restricted\":N")
                .replaceAll("<p class=\"govuk-body\">[^<]* of the caseload ha(s|ve) [^<]*</p>", "")
                .lines()
                .filter(line -> !line.isBlank())
                .reduce("", (all, line) -> all + line + "\n");
    }

    /** Whom to restrict: somebody near the top, who takes a place from somebody else, and somebody else at random. */
    private static Rules rules(List<CaseRecord> people, Random random) {
        List<SubjectId> likely = people.stream()
                .sorted(Comparator.comparing((CaseRecord each) -> -each.events().size()))
                .map(CaseRecord::subject)
                .limit(8)
                .toList();
        SubjectId restricted = likely.get(random.nextInt(likely.size()));
        List<SubjectId> rest = people.stream()
                .map(CaseRecord::subject)
                .filter(each -> !each.equals(restricted))
                .toList();
        return new Rules(restricted, rest.get(random.nextInt(rest.size())));
    }

    /** The same caseload, but that the two have other people's records. */
    private static List<CaseRecord> others(
            List<CaseRecord> people, Rules rules, List<CaseRecord> records, Random random) {
        return people.stream()
                .map(each -> each.subject().equals(rules.restricted())
                                || each.subject().equals(rules.elsewhere())
                        ? records.get(random.nextInt(records.size())).toBuilder()
                                .subject(each.subject())
                                .build()
                        : each)
                .toList();
    }

    private static Stream<SubjectId> open(List<CaseRecord> people, Rules rules) {
        return people.stream()
                .map(CaseRecord::subject)
                .filter(each -> rules.to(DemoUsers.SUPERVISOR, each) == Access.OPEN);
    }

    private TestSite site(String name, List<CaseRecord> people, CaseAccess rules) throws Exception {
        TestSite site = new TestSite(
                Files.createDirectories(folder.resolve(name)),
                new TestLists.Setting(people, SmallPack.load(), PolicyReader.standard(), rules));
        // Another list after it, so that there is something to compare with.
        site.lists
                .make(
                        site.lists.caseload().orElseThrow(),
                        TriageRequest.of(SimulatedPeople.AS_OF.plusDays(20), 14).build(),
                        made -> {})
                .result()
                .join();
        return site;
    }

    /** Somebody who sees everybody decides about some people; about those whom others may not open, too, or about nobody else. */
    private static void decide(TestSite site, List<SubjectId> people, Rules rules, boolean aboutThem) {
        List<SubjectId> all = new ArrayList<>(people);
        if (aboutThem) {
            all.addAll(List.of(rules.restricted(), rules.elsewhere()));
        }
        PublishedList list = site.listReader.current(DemoUsers.SECOND).orElseThrow();
        IntStream.range(0, all.size()).forEach(i -> {
            Proposal proposal = Proposal.of(
                            all.get(i),
                            list.list().header().id(),
                            i % 3 == 0 ? Choice.DEFER : i % 3 == 1 ? Choice.ACCEPT : Choice.DATA_IS_WRONG)
                    .reasons(List.of(i % 3 == 0 ? "desisting" : i % 3 == 1 ? "needs-fit" : "wrong-record"))
                    .rationale("Discussed at the meeting; all four agencies agree.")
                    .reviewOn(LocalDate.of(2026, 4, 2))
                    .build();
            assertThat(site.reviews.decide(DemoUsers.SECOND, proposal)).isInstanceOf(ReviewAnswer.Recorded.class);
        });
    }
}
