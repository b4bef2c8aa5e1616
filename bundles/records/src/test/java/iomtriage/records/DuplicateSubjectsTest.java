package iomtriage.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import iomtriage.api.caserecord.SubjectId;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DuplicateSubjectsTest {

    private final DuplicateSubjects duplicates =
            DuplicateSubjects.among(Stream.of("a", "b", "a", "c", "a", "c").map(SubjectId::new));

    @Test
    void whoHasSeveralRecordsIsADuplicate() {
        assertThat(Stream.of("a", "b", "c", "d").map(SubjectId::new).filter(duplicates::contains))
                .containsExactly(new SubjectId("a"), new SubjectId("c"));
    }

    @Test
    void theFindingSaysHowManyRecordsThereAreAndNotWhose() {
        assertThat(duplicates.finding(new SubjectId("a")).message())
                .isEqualTo("subject: The caseload holds 3 records with this reference, and it cannot be known which is"
                        + " right. Send one record for each person.");
    }

    @Test
    void aPersonWithOneRecordHasNoFinding() {
        assertThatIllegalArgumentException().isThrownBy(() -> duplicates.finding(new SubjectId("b")));
    }
}
