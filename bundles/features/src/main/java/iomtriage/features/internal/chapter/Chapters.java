package iomtriage.features.internal.chapter;

import java.util.List;
import java.util.stream.Stream;

/** The chapters of the standard catalogue, in its order. */
public final class Chapters {

    private Chapters() {}

    /** Every entry; the order is the layout of a feature row. */
    public static List<CatalogueEntry> all() {
        return Stream.of(
                        PersonFeatures.rows(),
                        SanctionFeatures.rows(),
                        RecencyFeatures.rows(),
                        RateFeatures.rows(),
                        OffenceFeatures.rows(),
                        CustodyFeatures.rows(),
                        HarmFeatures.rows(),
                        MarkerFeatures.rows(),
                        NeedsFeatures.rows(),
                        SeriousHarmFeatures.rows())
                .flatMap(List::stream)
                .toList();
    }
}
