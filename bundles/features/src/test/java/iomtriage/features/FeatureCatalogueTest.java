package iomtriage.features;

import static iomtriage.features.People.CATALOGUE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.offence.OffenceGroup;
import iomtriage.features.definition.Feature;
import iomtriage.features.history.OffenceFamily;
import iomtriage.features.internal.chapter.CatalogueEntry;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FeatureCatalogueTest {

    @Test
    void everyFeatureIsFoundByItsId() {
        for (int i = 0; i < CATALOGUE.size(); i++) {
            assertThat(CATALOGUE.indexOf(CATALOGUE.features().get(i).id())).isEqualTo(i);
        }
    }

    @Test
    void aWrongIdIsAnsweredWithNearMatches() {
        assertThatThrownBy(() -> CATALOGUE.indexOf("sanctions-last-12-month"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no feature \"sanctions-last-12-month\" in catalogue " + CATALOGUE.version()
                        + ". Did you mean sanctions_last_12_months or sanctions_last_24_months or"
                        + " sanctions_last_60_months?");
        assertThatThrownBy(() -> CATALOGUE.indexOf("shoe size"))
                .hasMessage("There is no feature \"shoe size\" in catalogue " + CATALOGUE.version()
                        + ". The catalogue lists its " + CATALOGUE.size() + " features.");
    }

    @Test
    void aRowThatIsTooShortIsRefused() {
        CaseRecord person = People.man().build();
        double[] row = new double[CATALOGUE.size()];

        assertThatThrownBy(() -> CATALOGUE.extract(person, People.AS_OF, row, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("has no room for " + CATALOGUE.size() + " features from position 1");
    }

    @Test
    void aRowIsFilledFromItsOffsetAndNowhereElse() {
        double[] row = new double[CATALOGUE.size() + 2];
        Arrays.fill(row, -7);
        CATALOGUE.extract(People.man().build(), People.AS_OF, row, 1);

        assertThat(row[0]).isEqualTo(-7);
        assertThat(row[row.length - 1]).isEqualTo(-7);
        assertThat(row).containsOnlyOnce(29);
    }

    @Test
    void twoFeaturesCannotShareAnId() {
        CatalogueEntry row = new CatalogueEntry(CATALOGUE.features().get(0), career -> 0);

        assertThatThrownBy(() -> new FeatureCatalogue("1", List.of(row, row)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Two features are called \"age\". Rename one.");
    }

    @Test
    void onlyAFeatureThatCanBeMissingEverIs() {
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            double[] row = People.row(RandomPeople.person(random), People.AS_OF);
            for (int f = 0; f < row.length; f++) {
                Feature feature = CATALOGUE.features().get(f);
                assertThat(Double.isNaN(row[f]) && !feature.canBeMissing())
                        .as(feature.id())
                        .isFalse();
                assertThat(Double.isInfinite(row[f])).as(feature.id()).isFalse();
            }
        }
    }

    @Test
    void namedValuesStayWithinTheirNames() {
        Random random = new Random(8);
        for (int i = 0; i < 2_000; i++) {
            double[] row = People.row(RandomPeople.person(random), People.AS_OF);
            for (int f = 0; f < row.length; f++) {
                Feature feature = CATALOGUE.features().get(f);
                if (!feature.categories().isEmpty() && !Double.isNaN(row[f])) {
                    assertThat(row[f])
                            .as(feature.id())
                            .isBetween(0.0, feature.categories().size() - 1.0);
                }
            }
        }
    }

    @Test
    void manyThreadsAtOnceGiveTheSameRows() {
        Random random = new Random(9);
        List<CaseRecord> people = IntStream.range(0, 5_000)
                .mapToObj(i -> RandomPeople.person(random))
                .toList();

        List<double[]> oneByOne =
                people.stream().map(person -> People.row(person, People.AS_OF)).toList();
        List<double[]> together = people.parallelStream()
                .map(person -> People.row(person, People.AS_OF))
                .toList();

        for (int i = 0; i < people.size(); i++) {
            assertThat(together.get(i)).isEqualTo(oneByOne.get(i));
        }
    }

    @Test
    void everyOffenceGroupHasExactlyOneFamily() {
        for (OffenceGroup group : OffenceGroup.values()) {
            assertThat(Arrays.stream(OffenceFamily.values())
                            .filter(family -> family.groups().contains(group)))
                    .containsExactly(OffenceFamily.of(group));
        }
    }
}
