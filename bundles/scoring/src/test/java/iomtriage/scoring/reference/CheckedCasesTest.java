package iomtriage.scoring.reference;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.CustodyKind;
import iomtriage.api.caserecord.CustodySpell;
import iomtriage.api.caserecord.DisposalKind;
import iomtriage.api.caserecord.Event;
import iomtriage.api.caserecord.Sex;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.offence.OffenceGroup;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Made-up records whose scores were once wrong, with the right ones as worked out apart from this program. */
class CheckedCasesTest {

    private static final LocalDate AS_OF = LocalDate.parse("2026-01-01");

    private static CaseRecord.Builder man(String born) {
        return CaseRecord.of(new SubjectId("S-1"), LocalDate.parse(born), Sex.MALE);
    }

    private static Event convicted(OffenceGroup group, String committed, String convicted) {
        return Event.offence(group, LocalDate.parse(committed))
                .disposedOf(DisposalKind.CONVICTION, LocalDate.parse(convicted));
    }

    private static ReferenceScore.Scored score(ReferenceScale scale, CaseRecord record, LocalDate asOf) {
        return (ReferenceScore.Scored) new ReferenceScorers().score(scale, record, asOf);
    }

    /** 18 of the ministry's 19 codes of drunkenness count as violent sanctions; in OGRS3, most as public order. */
    @ParameterizedTest
    @CsvSource({"OGRS4_VIOLENT, 28.11", "OGRS4_SERIOUS_VIOLENT, 0.68", "OGRS3_TWO_YEARS, 39.27"})
    void threeConvictionsOfDrunkennessScoreAsMostOfItsCodes(ReferenceScale scale, String percentage) {
        CaseRecord record = man("1990-03-10")
                .event(convicted(OffenceGroup.DRUNKENNESS, "2023-01-05", "2023-02-01"))
                .event(convicted(OffenceGroup.DRUNKENNESS, "2024-01-05", "2024-02-01"))
                .event(convicted(OffenceGroup.DRUNKENNESS, "2025-05-05", "2025-06-01"))
                .build();
        assertThat(score(scale, record, AS_OF).percentage()).hasToString(percentage);
    }

    /** Probation's own service bands the whole per cent, which is 75 here. */
    @Test
    void theBandOfOgrs3IsThatOfTheWholePerCent() {
        CaseRecord record = man("2007-01-15")
                .event(convicted(OffenceGroup.THEFT_NON_MOTOR, "2018-05-20", "2018-06-02"))
                .event(convicted(OffenceGroup.THEFT_NON_MOTOR, "2019-06-03", "2019-07-03"))
                .event(convicted(OffenceGroup.THEFT_NON_MOTOR, "2021-06-04", "2021-07-04"))
                .event(convicted(OffenceGroup.THEFT_NON_MOTOR, "2023-06-05", "2023-07-05"))
                .event(convicted(OffenceGroup.THEFT_NON_MOTOR, "2025-08-01", "2025-09-01"))
                .build();
        ReferenceScore.Scored score = score(ReferenceScale.OGRS3_TWO_YEARS, record, AS_OF);
        assertThat(score.percentage()).hasToString("74.83");
        assertThat(score.band()).isEqualTo(ReferenceBand.HIGH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-10-01", ""})
    void aReleaseThatWasStillToComeChangesNothing(String release) {
        CaseRecord record = man("1999-09-01")
                .event(convicted(OffenceGroup.THEFT_NON_MOTOR, "2018-01-05", "2018-02-01"))
                .event(convicted(OffenceGroup.THEFT_NON_MOTOR, "2019-01-05", "2019-02-01"))
                .event(convicted(OffenceGroup.BURGLARY_DOMESTIC, "2024-01-05", "2024-02-01"))
                .custody(new CustodySpell(
                        CustodyKind.SENTENCE,
                        LocalDate.parse("2024-02-01"),
                        Optional.of(release).filter(day -> !day.isEmpty()).map(LocalDate::parse)))
                .build();
        assertThat(score(ReferenceScale.OGRS3_TWO_YEARS, record, LocalDate.parse("2024-06-01"))
                        .percentage())
                .hasToString("33.51");
    }
}
