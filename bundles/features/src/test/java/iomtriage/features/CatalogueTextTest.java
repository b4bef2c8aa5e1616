package iomtriage.features;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.features.definition.Feature;
import org.junit.jupiter.api.Test;

class CatalogueTextTest {

    private final CatalogueText text = new CatalogueText(People.CATALOGUE);

    @Test
    void theListNamesEveryFeatureOnce() {
        for (Feature feature : People.CATALOGUE.features()) {
            assertThat(text.list()).containsOnlyOnce("| `" + feature.id() + "` |");
        }
    }

    @Test
    void aFeatureIsExplainedInFull() {
        assertThat(text.explain("need_drug_misuse")).isEqualTo("""
                ## Need: drug misuse

                Score of section 8 in the latest needs assessment. A need from 2, severe from 8.

                - id: `need_drug_misuse`
                - kind: ordered level
                - one reason with all that is about: need: drug misuse
                - unit: points
                - direction: a higher value never lowers risk
                - when missing: drug misuse not scored in a needs assessment
                - ask for: a needs assessment
                - looks at: needs assessments
                - source: OASys sections and thresholds
                """);
    }

    @Test
    void theFullTextExplainsEveryFeature() {
        assertThat(text.full()).startsWith(text.list()).endsWith(text.explain("rosh_children"));
    }
}
