package iomtriage.api.referral;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.finding.Finding;
import iomtriage.api.finding.FindingCode;
import java.util.List;
import org.junit.jupiter.api.Test;

class RefusedRecordTest {

    @Test
    void whatIsWrongInManyPlacesIsSaidOnceWithTheirNumber() {
        RefusedRecord refused = new RefusedRecord(
                "S-1",
                List.of(
                        finding("dateOfBirth", "It is late."),
                        finding("events[0].offenceDate", "It is early."),
                        finding("events[1].offenceDate", "It is early."),
                        finding("markers[0].review", "It is early.")));

        assertThat(refused.lines())
                .containsExactly(
                        "dateOfBirth: It is late. Correct it.",
                        "events[0].offenceDate and 2 other places: It is early. Correct it.");
    }

    @Test
    void twoPlacesAreBothNamed() {
        RefusedRecord refused =
                new RefusedRecord("S-1", List.of(finding("a", "It is early."), finding("b", "It is early.")));

        assertThat(refused.lines()).containsExactly("a and b: It is early. Correct it.");
    }

    private static Finding finding(String field, String problem) {
        return new Finding(FindingCode.values()[0], field, problem, "Correct it.");
    }
}
