package iomtriage.extracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import iomtriage.extracts.mapping.MappingReader;
import iomtriage.extracts.mapping.MappingRefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MappingTest {

    private static final Path SCHEMA = Path.of("../../training-data/extract-mapping.schema.json");

    private static final String PEOPLE =
            "{'name': 'people', 'file': 'people.csv', 'key': 'id', 'columns': [{'name': 'id', 'field': 'subject'}%s]}";

    private static List<String> findings(String tables) {
        try {
            Extract.mapping("{'id': 'a', 'version': '1', 'tables': [" + tables + "]}");
            return List.of();
        } catch (MappingRefusedException refused) {
            return refused.findings();
        }
    }

    private static Schema schema() throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(new JsonMapper().readTree(SCHEMA.toFile()));
    }

    @Test
    void theShippedMappingFollowsItsSchemaAndTheSchemaItsDraft() throws IOException {
        Schema draft = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        assertThat(draft.validate(Files.readString(SCHEMA), InputFormat.JSON)).isEmpty();
        assertThat(schema().validate(Files.readString(Extract.SHIPPED.resolve("mapping.json")), InputFormat.JSON))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'name': 'x', 'field': 'sex', 'value': 'MALE'}",
                "{'name': 'x'}",
                "{'name': 'x', 'field': 'sex', 'each': 'sections'}",
                "{'name': 'x', 'field': 'sex', 'unknownCode': 'GUESS'}",
                "{'name': 'x', 'field': 'sex', 'colour': 'red'}",
                "{'name': 'x', 'field': 'sex', 'codes': ['M']}"
            })
    void whatTheSchemaRefusesIsRefused(String column) throws IOException {
        String tables = PEOPLE.formatted(", " + column);
        assertThat(findings(tables)).isNotEmpty();
        String json = "{'id': 'a', 'version': '1', 'tables': [" + tables + "]}";
        assertThat(schema().validate(json.replace('\'', '"'), InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void everythingThatIsWrongWithAMappingIsToldAtOnce() {
        List<String> findings = findings(PEOPLE.formatted(
                        ", {'name': 'born', 'field': 'dateOfBirth', 'dateFormat': 'dd/MM/yy'}, {'name': 'sex', 'field':"
                                + " 'gender'}, {'name': 's', 'field': 'sex', 'codes': {'M': 'MAN'}}")
                + ", {'name': 'o', 'file': '../offences.csv', 'key': 'id', 'list': 'event', 'columns': []}");
        assertThat(findings).hasSize(5);
        assertThat(findings.get(0))
                .isEqualTo(
                        "tables[0].columns[1]: \"dateFormat\" is no format of whole dates. Write it as dd/MM/uuuu, with"
                                + " four letters u. Correct it.");
        assertThat(findings.get(1))
                .startsWith(
                        "tables[0].columns[2]: There is no field \"gender\" in a case record that a column can fill. Use"
                                + " one of area, dateOfBirth, sex, subject, victimSafety.childrenInHousehold");
        assertThat(findings.get(2))
                .contains(
                        "\"codes\" has a meaning that \"sex\" cannot hold: \"MAN\". It takes FEMALE, MALE, NOT_RECORDED.");
        assertThat(findings).anyMatch(finding -> finding.startsWith("tables[1].list: A case record has no such list."));
        assertThat(findings).anyMatch(finding -> finding.startsWith("tables[1].file: This is not the plain name"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dd/MM/yy", "dd/MM/yyyy", "MM/uuuu", "day"})
    void aFormatThatLosesADayOrACenturyIsRefused(String format) {
        assertThat(findings(
                        PEOPLE.formatted(", {'name': 'born', 'field': 'dateOfBirth', 'dateFormat': '" + format + "'}")))
                .singleElement()
                .asString()
                .contains("is no format of whole dates");
    }

    @Test
    void tablesThatFillOneListNeedAKeyOfItsItems() {
        String events = ", {'name': '%s', 'file': 'f', 'key': 'id', 'list': 'events', 'columns': []}";
        assertThat(findings(PEOPLE.formatted("") + events.formatted("a") + events.formatted("b")))
                .containsExactly(
                        "tables[2].item: An earlier table fills \"events\" too. Name the column that tells to which"
                                + " item of that table a row belongs.");
    }

    @Test
    void aStarNeedsAColumnThatSaysWhatItStandsFor() {
        assertThat(findings(PEOPLE.formatted("")
                        + ", {'name': 'needs', 'file': 'f', 'key': 'id', 'list': 'needs', 'columns': [{'name': 's', 'field':"
                        + " 'sections.*.score'}]}"))
                .singleElement()
                .asString()
                .startsWith("tables[1].columns: A path with \"*\" and one column with \"each\" go together.");
    }

    @Test
    void aFileThatIsNoMappingIsRefusedByName() {
        assertThatThrownBy(() -> Extract.mapping("["))
                .isInstanceOf(MappingRefusedException.class)
                .hasMessageStartingWith("The mapping \"mapping.json\" was refused. the file: This is not JSON");
        assertThatThrownBy(() -> MappingReader.read(Path.of("no-such")))
                .hasMessageContaining("There is no readable file of that name.");
    }
}
