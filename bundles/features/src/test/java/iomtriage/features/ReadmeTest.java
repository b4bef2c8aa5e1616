package iomtriage.features;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.DisposalKind;
import iomtriage.api.caserecord.Event;
import iomtriage.api.caserecord.Sex;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.offence.OffenceGroup;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The example in the README is this code, and it runs. */
class ReadmeTest {
    @Test
    void theExampleRuns() {
        LocalDate day = LocalDate.of(2025, 3, 1);
        Event theft = Event.offence(OffenceGroup.THEFT_NON_MOTOR, day).disposedOf(DisposalKind.CAUTION, day);
        CaseRecord person = CaseRecord.of(new SubjectId("A-1"), LocalDate.of(1990, 5, 17), Sex.FEMALE)
                .event(theft)
                .event(theft)
                .build();
        // README begins
        FeatureCatalogue catalogue = FeatureCatalogue.standard();
        double[] row = new double[catalogue.size()];
        catalogue.extract(person, LocalDate.of(2026, 1, 1), row, 0);
        double sanctions = row[catalogue.indexOf("sanctions")];
        boolean needsAssessed = !Double.isNaN(row[catalogue.indexOf("need_attitudes")]);
        System.out.println(catalogue.feature("sanctions").phrase(sanctions) + ", assessed: " + needsAssessed);
        // README ends
        assertThat(sanctions).isEqualTo(1);
        assertThat(needsAssessed).isFalse();
    }
}
