package iomtriage.reviews.personal;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.caserecord.SubjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamedPersonTest {

    private static final NamedPerson PERSON = new NamedPerson(new SubjectId("S-1"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"with": "S-1"}                        | true
            {"text": "Lives with S-1, his cousin"} | true
            {"text": "(S-1)"}                      | true
            {"others": [{"ref": ["S-2", "S-1"]}]}  | true
            "S-1"                                  | true
            {"text": "S-10"}                       | false
            {"text": "BS-1"}                       | false
            {"text": "éS-1"}                       | false
            {"text": "s-1"}                        | false
            {"S-1": "a field's name"}              | false
            {}                                     | false
            S-1 is no JSON                         | false
            """)
    void aPersonIsNamedByTheWholeReferenceInAValue(String json, boolean named) {
        assertThat(PERSON.isNamedIn(json)).isEqualTo(named);
    }

    @Test
    void aReferenceIsLookedForAsJsonWritesIt() {
        NamedPerson quoted = new NamedPerson(new SubjectId("a\"b\\c"));

        assertThat(quoted.inText()).isEqualTo("a\\\"b\\\\c");
        assertThat(quoted.isNamedIn("{\"with\": \"" + quoted.inText() + "\"}")).isTrue();
    }
}
