package iomtriage.features.internal;

import java.util.List;
import java.util.stream.Stream;

/** The chapters of the standard catalogue, in its order. */
public final class Chapters {

    private Chapters() {}

    /** Every entry; the order is the layout of a feature row. */
    public static List<CatalogueEntry> all() {
        return Stream.of(
                        PersonTable.rows(),
                        SanctionTable.rows(),
                        RecencyTable.rows(),
                        RateTable.rows(),
                        OffenceTable.rows(),
                        CustodyTable.rows(),
                        HarmTable.rows(),
                        MarkerTable.rows(),
                        NeedsTable.rows(),
                        SeriousHarmTable.rows())
                .flatMap(List::stream)
                .toList();
    }
}
