package iomtriage.cohorts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import iomtriage.api.caserecord.EventFlag;
import iomtriage.api.cohort.CohortDefinition;
import iomtriage.api.cohort.DefinitionFinding;
import iomtriage.api.cohort.DefinitionsRefusedException;
import iomtriage.api.cohort.rule.Count;
import iomtriage.api.cohort.rule.CountUnit;
import iomtriage.api.cohort.rule.Rule;
import iomtriage.api.cohort.rule.TieRule;
import iomtriage.api.cohort.rule.Window;
import iomtriage.api.offence.OffenceGroup;
import iomtriage.cohorts.definition.DefinitionFile;
import iomtriage.cohorts.definition.DefinitionReader;
import iomtriage.cohorts.definition.ReadDefinition;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DefinitionReaderTest {

    private static final DefinitionReader READER = new DefinitionReader(List.of("ogrs3-two-years"));
    private static final String COUNT = "{'unit': 'arrests', 'window': {'kind': 'last', 'months': 6}}";

    @Test
    void anAreaAddsItsOwnAfterThoseBuiltIn() {
        DefinitionFile own = local("our.json", """
            {'kind': 'not', 'rule': {'kind': 'top-share', 'share': 0.05, 'ties': 'all-out',
              'count': {'unit': 'proven-offences', 'window': {'kind': 'any', 'months': 2},
                        'groups': ['WELFARE_FRAUD'], 'flags': ['WEAPON']}}}""");
        List<CohortDefinition> all = READER.builtInAnd(List.of(own));
        Count count = new Count(
                CountUnit.PROVEN_OFFENCES,
                new Window.AnyMonths(2),
                Set.of(OffenceGroup.WELFARE_FRAUD),
                Set.of(EventFlag.WEAPON));
        assertThat(all).hasSize(12);
        assertThat(all.get(11))
                .isEqualTo(new ReadDefinition(
                        "our",
                        "1.0.0",
                        "Ours",
                        "the area",
                        "",
                        new Rule.Not(new Rule.TopShare(count, 0.05, TieRule.ALL_OUT))));
    }

    @Test
    void anUnknownFieldIsRefusedWithItsPath() {
        assertThat(messages(
                        local("our.json", "{'kind': 'at-least', 'threshold': 3, 'weight': 2, 'count': " + COUNT + "}")))
                .containsExactly(
                        "our.json: $.rule.weight: This field is not known here. Use only kind, threshold, count.");
    }

    @Test
    void aThresholdOutOfRangeIsRefused() {
        assertThat(messages(local("our.json", "{'kind': 'at-least', 'threshold': 0, 'count': " + COUNT + "}")))
                .containsExactly("our.json: $.rule.threshold: This is not a whole number from 1 to 10000."
                        + " Write a number in that range, without quotes.");
    }

    @Test
    void aWindowOfZeroIsRefused() {
        assertThat(
                        messages(
                                local(
                                        "our.json",
                                        "{'kind': 'at-least', 'threshold': 3, 'count': {'unit': 'arrests', 'window': {'kind': 'last', 'months': 0}}}")))
                .containsExactly("our.json: $.rule.count.window.months: This is not a whole number from 1 to 1200."
                        + " Write a number in that range, without quotes.");
    }

    @Test
    void sharesAndScoresOutOfRangeAreRefused() {
        assertThat(messages(local("our.json", """
                {'kind': 'any', 'rules': [
                  {'kind': 'top-share', 'share': 1, 'ties': 'all-in', 'count': %s},
                  {'kind': 'reference-score', 'scorer': 'ogrs3-two-years', 'percent': 101}]}""".formatted(COUNT))))
                .containsExactly(
                        "our.json: $.rule.rules[0].share: This is not a number above 0 and below 1."
                                + " Write a number in that range, without quotes.",
                        "our.json: $.rule.rules[1].percent: This is not a number above 0 and at most 100."
                                + " Write a number in that range, without quotes.");
    }

    @Test
    void anUnknownOffenceGroupIsRefusedWithThoseThereAre() {
        assertThat(messages(local(
                        "our.json",
                        "{'kind': 'at-least', 'threshold': 3, 'count': {'unit': 'arrests', 'window': {'kind': 'ever'},"
                                + " 'groups': ['WELFARE_FRAUD', 'JAYWALKING']}}")))
                .singleElement()
                .asString()
                .startsWith(
                        "our.json: $.rule.count.groups[1]: There is no such offence group. Use one of ABSCONDING_OR_BAIL, ACQUISITIVE_VIOLENCE, ")
                .doesNotContain("JAYWALKING")
                .doesNotContain("UNKNOWN");
    }

    @Test
    void anUnknownScorerIsRefusedWithThoseThereAre() {
        assertThat(messages(local("our.json", "{'kind': 'reference-score', 'scorer': 'tarot', 'percent': 75}")))
                .containsExactly(
                        "our.json: $.rule.scorer: There is no such reference scorer. Use one of ogrs3-two-years.");
    }

    @Test
    void anIdTakenAlreadyIsRefusedWhetherBuiltInOrLocal() {
        DefinitionFile builtIn =
                new DefinitionFile("mine.json", local("x", rule()).json().replace("\"our\"", "\"fixed\""));
        assertThat(messages(local("a.json", rule()), local("b.json", rule()), builtIn))
                .containsExactly(
                        "b.json: $.id: The id is already taken by a.json. Choose another id.",
                        "mine.json: $.id: The id is already taken by fixed.json. Choose another id.");
    }

    @Test
    void whatIsNotJsonIsRefusedWithItsPlaceAndWithoutItsContent() {
        assertThat(messages(
                        new DefinitionFile("a.json", "{\n  \"id\": oops\n}"),
                        new DefinitionFile("b.json", "{\"id\": \"a\",\n\"id\": \"b\"}"),
                        new DefinitionFile("c.json", "[]"),
                        new DefinitionFile("d.json", "")))
                .allSatisfy(message -> assertThat(message).doesNotContain("oops"))
                .satisfiesExactly(
                        a -> assertThat(a)
                                .startsWith(
                                        "a.json: $: This is not JSON, or a field stands there twice, near line 2, column "),
                        b -> assertThat(b)
                                .startsWith(
                                        "b.json: $: This is not JSON, or a field stands there twice, near line 2, column "),
                        c -> assertThat(c)
                                .isEqualTo("c.json: $: This is not an object. Write it in braces, with named fields."),
                        d -> assertThat(d).startsWith("d.json: $: "));
    }

    @Test
    void everyFindingOfEveryFileIsReportedAtOnce() {
        DefinitionFile empty = new DefinitionFile("empty.json", "{}");
        DefinitionFile wrong = new DefinitionFile("wrong.json", json("""
            {'format': 2, 'id': 'Our Id', 'version': '1', 'name': '', 'source': 7, 'rule': {'kind': 'all', 'rules': []}}"""));
        DefinitionsRefusedException refused =
                catchThrowableOfType(DefinitionsRefusedException.class, () -> READER.builtInAnd(List.of(empty, wrong)));
        assertThat(refused.findings())
                .extracting(each -> each.file() + " " + each.path())
                .containsExactly(
                        "empty.json $.format",
                        "empty.json $.id",
                        "empty.json $.version",
                        "empty.json $.name",
                        "empty.json $.source",
                        "empty.json $.rule",
                        "wrong.json $.format",
                        "wrong.json $.id",
                        "wrong.json $.version",
                        "wrong.json $.name",
                        "wrong.json $.source",
                        "wrong.json $.rule.rules");
        assertThat(refused)
                .hasMessageStartingWith(
                        "12 finding(s) in the cohort definitions; none is in use until they are mended.\n"
                                + "empty.json: $.format: This field is missing. Add it.\n");
    }

    @Test
    void aDefinitionMadeInCodeMayNotNameAScorerThatIsNotThere() {
        CohortDefinition definition =
                new ReadDefinition("our", "1.0.0", "Ours", "the area", "", new Rule.ReferenceAtLeast("ogrs9", 75));
        assertThatThrownBy(() -> new Cohorts(List.of(definition), List.of(Simulated.scorer(java.util.Map.of()))))
                .hasMessage("There is no reference scorer \"ogrs9\". Available: ogrs3-two-years.");
    }

    private static String rule() {
        return "{'kind': 'nominated', 'list': 'ours'}";
    }

    private static List<String> messages(DefinitionFile... files) {
        return catchThrowableOfType(DefinitionsRefusedException.class, () -> READER.builtInAnd(Arrays.asList(files)))
                .findings()
                .stream()
                .map(DefinitionFinding::message)
                .toList();
    }

    private static DefinitionFile local(String file, String rule) {
        return new DefinitionFile(
                file,
                json("{'format': 1, 'id': 'our', 'version': '1.0.0', 'name': 'Ours', 'source': 'the area', 'rule': "
                        + rule + "}"));
    }

    private static String json(String quoted) {
        return quoted.replace('\'', '"');
    }
}
