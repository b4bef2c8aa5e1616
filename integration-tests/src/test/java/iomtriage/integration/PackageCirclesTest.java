package iomtriage.integration;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Arrows between the packages of one room run one way as well, so that a package can be understood without those above it. */
class PackageCirclesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "api",
                "additive",
                "charts",
                "records",
                "features",
                "scoring",
                "tables",
                "cohorts",
                "ranking",
                "reviews",
                "http",
                "lists",
                "rest",
                "pages",
                "store",
                "evaluation",
                "programme",
                "returns",
                "extracts",
                "columnar",
                "simulation",
                "cli",
                "terminal",
                "launcher",
                "host"
            })
    void noPackagesOfARoomFormACircle(String room) {
        JavaClasses classes = new ClassFileImporter()
                .importPath(
                        Path.of(System.getProperty("project.root"), "bundles", room, "target", "classes", "iomtriage"));
        assertThat(classes).as("compiled classes of %s", room).isNotEmpty();
        slices().matching("iomtriage.(**)").should().beFreeOfCycles().check(classes);
    }
}
