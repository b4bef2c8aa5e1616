package iomtriage.api.caserecord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubjectIdTest {

    @ParameterizedTest
    @ValueSource(strings = {"X123456", "a b", "P-1/2", "Zo\u00eb", "\uD83D\uDE00", "'; DROP TABLE audit_entry; --"})
    void anyTextThatCanBeShownIsAReference(String value) {
        assertThat(new SubjectId(value).value()).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a\u0000b",
                "\u0000",
                "a\tb",
                "a\n",
                "\u001Ba",
                "a\u007F",
                "a\u0085b",
                "\uD83D",
                "a\uDE00b",
                "S\u200B-2",
                "\uFEFFS-2",
                "S-\u202E2",
                "S\u00AD2",
                "a\uDB40\uDC41"
            })
    void whatControlsADeviceCannotBeSeenOrIsHalfACharacterIsNone(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SubjectId(value))
                .withMessage(
                        "A subject id must have 1 to 64 characters, none of them a control character or invisible, and not be"
                                + " blank.");
    }
}
