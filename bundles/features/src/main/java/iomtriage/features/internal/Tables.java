package iomtriage.features.internal;

import java.util.List;
import java.util.stream.Stream;

/** The chapters of the standard catalogue, in its order. */
public final class Tables {

    private Tables() {}

    /** Every row; the order is the layout of a feature row. */
    public static List<Row> all() {
        return Stream.of(
                        PersonTable.rows(),
                        SanctionTable.rows(),
                        RecencyTable.rows(),
                        RateTable.rows(),
                        OffenceTable.rows(),
                        CustodyTable.rows(),
                        HarmTable.rows(),
                        OnRecordTable.rows(),
                        NeedsTable.rows(),
                        SeriousHarmTable.rows())
                .flatMap(List::stream)
                .toList();
    }
}
