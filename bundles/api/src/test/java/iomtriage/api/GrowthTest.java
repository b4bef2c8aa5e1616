package iomtriage.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The API can grow without breaking a host: nothing with many components is made by position. */
class GrowthTest {

    private static final int MOST_COMPONENTS = 5;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "caserecord",
                "caseload",
                "cohort",
                "finding",
                "harm",
                "identity",
                "needs",
                "profile",
                "referral",
                "register",
                "score"
            })
    void noPublicRecordHasMoreComponentsThanAHostCanTellApart(String room)
            throws IOException, URISyntaxException, ClassNotFoundException {
        List<Class<?>> types = publicTypes(room);

        assertThat(types).as(room).isNotEmpty();
        assertThat(types.stream().filter(Class::isRecord))
                .allSatisfy(each -> assertThat(each.getRecordComponents())
                        .as(each.getName())
                        .hasSizeLessThanOrEqualTo(MOST_COMPONENTS));
    }

    private static List<Class<?>> publicTypes(String room)
            throws IOException, URISyntaxException, ClassNotFoundException {
        Path classes = Path.of(Class.forName("iomtriage.api.caserecord.CaseRecord")
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        List<String> names;
        try (Stream<Path> files = Files.list(classes.resolve("iomtriage/api/" + room))) {
            names = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".class") && !name.equals("package-info.class"))
                    .map(name -> "iomtriage.api." + room + "." + name.substring(0, name.length() - ".class".length()))
                    .toList();
        }
        List<Class<?>> types = new ArrayList<>();
        for (String name : names) {
            Class<?> type = Class.forName(name);
            if (Modifier.isPublic(type.getModifiers())) {
                types.add(type);
            }
        }
        return types;
    }
}
