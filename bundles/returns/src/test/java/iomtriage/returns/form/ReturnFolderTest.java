package iomtriage.returns.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import iomtriage.records.signature.Ed25519;
import iomtriage.returns.ExactReturn;
import iomtriage.returns.NationalReturn;
import iomtriage.returns.merging.Returns;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReturnFolderTest {

    private static final KeyPair KEY = Ed25519.newPair();
    private static final ReturnFolder.Keys KEYS =
            by -> by.equals("A") ? Optional.of(KEY.getPublic()) : Optional.empty();

    @TempDir
    Path folder;

    private Path place;

    private static NationalReturn sent() {
        return new ExactReturn("A").people(100).parts("age", 4, 12, 30, 54).sent();
    }

    @BeforeEach
    void write() throws IOException {
        place = folder.resolve("sent");
        ReturnFolder.write(sent(), KEY.getPrivate(), place);
    }

    private void change(String file, String from, String to) throws IOException {
        String text = Files.readString(place.resolve(file));
        assertThat(text).contains(from);
        Files.writeString(place.resolve(file), text.replace(from, to));
    }

    private void isRefused(String... reasons) {
        assertThatThrownBy(() -> ReturnFolder.read(place, KEYS))
                .isInstanceOfSatisfying(
                        ReturnRefusedException.class,
                        refused -> assertThat(refused.reasons()).containsExactly(reasons));
    }

    @Test
    void whatWasWrittenIsReadBackAndTheSameReturnGivesTheSameBytes() throws Exception {
        Path again = folder.resolve("again");
        ReturnFolder.write(sent(), KEY.getPrivate(), again);

        assertThat(ReturnFolder.read(place, KEYS).content()).isEqualTo(sent());
        for (String file : List.of("return.json", "return.sig", "return.csv", "return.html")) {
            assertThat(place.resolve(file)).hasSameBinaryContentAs(again.resolve(file));
        }
    }

    @Test
    void aReturnAndAMergedOneAreAsTheSchemaHasThem() throws IOException {
        String schema;
        try (var stream = NationalReturn.class.getResourceAsStream("return.schema.json")) {
            schema = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
        var checked = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema, InputFormat.JSON);
        NationalReturn merged = Returns.merged(List.of(sent().as("M", "0".repeat(64))));
        NationalReturn evaluated = new ExactReturn("A").evaluated(28).sent();
        NationalReturn withheld = new ExactReturn("A").evaluated(7).sent();
        for (NationalReturn each : List.of(sent(), merged, evaluated, withheld)) {
            String json = new String(ReturnJson.write(each), StandardCharsets.UTF_8);
            assertThat(checked.validate(json, InputFormat.JSON)).isEmpty();
            assertThat(checked.validate(json.replace("\"place\"", "\"rank\""), InputFormat.JSON))
                    .isNotEmpty();
        }
    }

    @Test
    void aWithheldCountIsEmptyInTheTableAndSaysOnThePageWhatItCanBe() throws IOException {
        assertThat(place.resolve("return.csv")).content().contains("Table age,people/c0,count 0,,0,1,0,16\n");
        assertThat(place.resolve("return.html")).content().contains("withheld (0 to 16)");
    }

    @Test
    void aChangedReturnIsRefused() throws IOException {
        change("return.json", "\"count\" : 54", "\"count\" : 55");

        isRefused("Its signature is not that of \"A\": it was changed after it was signed, or signed by someone else."
                + " Ask for it again.");
    }

    @Test
    void aChangedPageIsRefused() throws IOException {
        change("return.html", "withheld (0 to 16)", "4");

        isRefused("Its return.html does not say what its return.json says. Have it sent again.");
    }

    @Test
    void aReturnOfSomeoneUnknownIsRefused() throws IOException {
        ReturnFolder.write(new ExactReturn("B").people(100).sent(), KEY.getPrivate(), place);

        isRefused("No key of \"B\" is known, so nobody can tell who made it. Put \"B.pub\" among the keys.");
    }

    @Test
    void anotherSchemaVersionIsRefused() throws IOException {
        change("return.json", "iomtriage-return/1", "iomtriage-return/2");

        isRefused(
                "It is of the form \"iomtriage-return/2\", and this version reads \"iomtriage-return/1\". Have it made"
                        + " again by the same version, or read it with the other.");
    }

    @Test
    void aReturnThatHoldsNothingIsRefused() throws IOException {
        for (String nothing : List.of("", " ", "null")) {
            Files.writeString(place.resolve("return.json"), nothing);

            isRefused("It is damaged, or has a field too many or too few. Have it sent again.");
        }
    }

    @Test
    void aReturnThatBeginsAsUtf32AndIsNoneIsRefused() throws IOException {
        byte[] bytes = new byte[100];
        System.arraycopy("null".getBytes(StandardCharsets.US_ASCII), 0, bytes, 96, 4);
        Files.write(place.resolve("return.json"), bytes);

        isRefused("It is damaged, or has a field too many or too few. Have it sent again.");
    }

    @Test
    void aDamagedReturnIsRefused() throws IOException {
        change("return.json", "\"place\"", "\"rank\"");

        isRefused("It is damaged, or has a field too many or too few. Have it sent again.");
    }

    @Test
    void aReturnWithAPartOfACountThatIsNotThereIsRefused() throws IOException {
        change("return.json", "\"id\" : \"people\"", "\"id\" : \"others\"");

        isRefused("The table \"age\" is part of a count that is not there.");
    }

    @Test
    void aSignedReturnWhoseCountsCannotAllBeTrueIsRefused() throws Exception {
        String sent = Files.readString(place.resolve("return.json"));
        for (String whole : List.of("age/c0", "age/c3")) {
            signed(sent.replace("\"whole\" : \"people/c0\"", "\"whole\" : \"" + whole + "\""));

            isRefused("Its counts contradict each other. The area must make the return again.");
        }
    }

    /** As an area's own program never would: with a table and a page that say the same. */
    private void signed(String json) throws Exception {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        NationalReturn content = ReturnJson.read("sent", bytes);
        ReturnFolder.write(
                content,
                KEY.getPrivate(),
                Files.createDirectories(folder.resolve("signed")).resolve("one"));
        place = folder.resolve("signed").resolve("one");
    }

    @Test
    void aSignedReturnWhoseEffectTellsAWithheldCountIsRefused() throws IOException {
        NationalReturn few = new ExactReturn("A").evaluated(7).exact();
        NationalReturn sent = new ExactReturn("A").evaluated(7).sent();
        ReturnFolder.write(few.with(sent.tables(), few.effects()), KEY.getPrivate(), place);

        isRefused("It shows an effect of the programme, which tells a count that it withholds."
                + " The area must make the return again.");
    }

    @Test
    void theMergedPageSaysBesideThePooledEffectHowManyAreWithheld() throws IOException {
        NationalReturn merged = Returns.merged(List.of(
                new ExactReturn("A").evaluated(28).sent().as("A", "1".repeat(64)),
                new ExactReturn("B").evaluated(28).sent().as("A", "2".repeat(64)),
                new ExactReturn("C").evaluated(7).sent().as("A", "3".repeat(64))));

        ReturnFolder.write(merged, KEY.getPrivate(), place);

        assertThat(place.resolve("return.html"))
                .content()
                .contains("any, 2 areas together: -10.0 points")
                .contains(
                        "any, effects withheld: 1 of 3 areas evaluated. No pooled effect is of all of them: it leaves out"
                                + " areas where few people, or all but few, had the outcome, so it may lean towards the others.")
                .contains("withheld: not pooled");
    }

    @Test
    void aSignedReturnThatGivesASmallCountAwayIsRefused() throws IOException {
        ReturnFolder.write(new ExactReturn("A").people(100).parts("age", 4, 96).exact(), KEY.getPrivate(), place);

        isRefused("The table \"Table age\" shows a count below 10. The area must make the return again.");
    }
}
