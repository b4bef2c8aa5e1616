package iomtriage.records;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.caseload.CaseEntry;
import iomtriage.api.finding.Finding;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NoValueLeaksTest {

    private static final String CANARY = "Zq7Canary";
    private static final Pattern VALUE = Pattern.compile("(?<=:|\\[|,)(\"[^\"]*\"|\\d+|true|false)(?=[,}\\]])");

    private final JsonCaseRecordReader reader = new JsonCaseRecordReader();

    /** The full record with a canary in place of each of its values in turn, whole and broken off behind it. */
    static Stream<String> everyValueReplaced() {
        String json = new JsonCaseRecordWriter().toJson(Examples.fullRecord());
        return VALUE.matcher(json)
                .results()
                .flatMap(value -> Stream.of(
                                "\"" + CANARY + "\"",
                                CANARY,
                                "{\"" + CANARY + " 1\":\"" + CANARY + "\"}",
                                "\"" + CANARY)
                        .flatMap(canary -> planted(json, value, canary)));
    }

    private static Stream<String> planted(String json, MatchResult value, String canary) {
        String start = json.substring(0, value.start()) + canary;
        return Stream.of(start + json.substring(value.end()), start);
    }

    @ParameterizedTest
    @MethodSource("everyValueReplaced")
    void noFindingRepeatsWhatWasFound(String json) {
        CaseEntry entry = reader.read(json, "line 1");
        if (entry instanceof CaseEntry.Unreadable unreadable) {
            List<Finding> findings = unreadable.findings();
            assertThat(findings.toString()).doesNotContain("anary");
            assertThat(entry.toString()).doesNotContain("anary").doesNotContain("S-1");
        } else {
            // Only free text takes anything at all.
            assertThat(json)
                    .containsAnyOf(
                            "\"source\":\"" + CANARY,
                            "\"subject\":\"" + CANARY,
                            "\"leadOfficer\":\"" + CANARY,
                            "\"leadAgency\":\"" + CANARY);
        }
    }
}
