package iomtriage.spark;

import iomtriage.api.finding.Finding;
import iomtriage.api.finding.FindingCode;
import iomtriage.api.place.CutLine;
import iomtriage.api.referral.Coverage;
import iomtriage.api.referral.NotRanked;
import iomtriage.api.referral.RefusedRecord;
import iomtriage.api.referral.TierDecision;
import iomtriage.api.score.Interval;
import iomtriage.ranking.list.BriefLine;
import iomtriage.ranking.list.RankedList;
import iomtriage.spark.internal.record.FindingRows;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;

/** What is told of a list: see {@link ResultColumns}. */
final class ListRows {

    private static final int AREA = 0;
    private static final int LIST = 1;
    private static final int SUBJECT = 2;
    private static final int NOT_SCORABLE = 12;
    private static final int FINDINGS = 13;

    private static final Finding NOBODY = new Finding(
            FindingCode.MISSING_FIELD,
            "area",
            "No record is of this area, for which places were asked.",
            "Correct the area's name, or leave it out.");

    private ListRows() {}

    /** A row for each person, and for each record left out. */
    static Stream<Row> people(String area, @Nullable RankedList list) {
        if (list == null) {
            Object[] values = new Object[FINDINGS + 1];
            values[AREA] = area;
            values[FINDINGS] = FindingRows.of(List.of(NOBODY));
            return Stream.of(RowFactory.create(values));
        }
        return Stream.of(
                        IntStream.rangeClosed(1, list.size()).mapToObj(place -> row(area, list, place)),
                        list.notRanked().stream().map(left -> notRanked(area, list, left)),
                        list.refused().stream().map(left -> refused(area, list, left)))
                .flatMap(part -> part);
    }

    /** With its reason above the cut line: those below, who may be a million, are told briefly. */
    private static Row row(String area, RankedList list, int place) {
        BriefLine line = list.brief(place);
        TierDecision why = line.aboveCutLine() ? list.tierAt(place) : null;
        return RowFactory.create(
                area,
                list.header().id(),
                line.subject().value(),
                place,
                line.aboveCutLine(),
                line.tier().label(),
                why == null ? null : why.decidingFactor(),
                why == null ? null : why.provisional(),
                line.basis().inWords(),
                line.reoffendingRank(),
                line.seriousHarmRank(),
                line.chances(),
                null,
                null);
    }

    private static Object[] left(String area, RankedList list, String subject) {
        Object[] values = new Object[FINDINGS + 1];
        values[AREA] = area;
        values[LIST] = list.header().id();
        values[SUBJECT] = subject;
        return values;
    }

    private static Row notRanked(String area, RankedList list, NotRanked left) {
        Object[] values = left(area, list, left.subject().value());
        values[NOT_SCORABLE] = left.reasons().toArray(String[]::new);
        return RowFactory.create(values);
    }

    private static Row refused(String area, RankedList list, RefusedRecord left) {
        Object[] values = left(area, list, left.reference());
        values[FINDINGS] = FindingRows.of(left.findings());
        return RowFactory.create(values);
    }

    /** One row for the list. */
    static Stream<Row> summary(String area, @Nullable RankedList list) {
        if (list == null) {
            Object[] values = new Object[ResultColumns.SUMMARIES.size()];
            values[AREA] = area;
            values[values.length - 1] = FindingRows.of(List.of(NOBODY));
            return Stream.of(RowFactory.create(values));
        }
        CutLine line = list.cutLine(0);
        return Stream.of(RowFactory.create(
                area,
                list.header().id(),
                list.header().caseload(),
                java.sql.Date.valueOf(list.header().asOf()),
                list.header().pack().key().toString(),
                list.header().policy().toString(),
                list.header().capacity(),
                list.size(),
                list.notRanked().size(),
                list.refused().size(),
                line.filled(),
                line.kept(),
                list.coverage().stream().map(ListRows::covered).toArray(Row[]::new),
                list.notes().toArray(String[]::new),
                null));
    }

    private static Row covered(Coverage coverage) {
        return RowFactory.create(
                coverage.outcome().id(),
                coverage.expectedOnList(),
                coverage.expectedInCaseload(),
                coverage.share(),
                coverage.interval().map(Interval::low).orElse(null),
                coverage.interval().map(Interval::high).orElse(null),
                coverage.lift().isPresent() ? coverage.lift().getAsDouble() : null);
    }
}
