package iomtriage.spark;

import iomtriage.api.caseload.CaseEntry;
import iomtriage.api.caseload.CaseSource;
import iomtriage.api.referral.NotRanked;
import iomtriage.api.referral.Progress;
import iomtriage.api.referral.Referral;
import iomtriage.api.referral.ReferralList;
import iomtriage.api.referral.RefusedRecord;
import iomtriage.api.score.Score;
import iomtriage.cohorts.Cohorts;
import iomtriage.features.FeatureCatalogue;
import iomtriage.ranking.CaseTriage;
import iomtriage.ranking.policy.PolicyRefusedException;
import iomtriage.records.JsonCaseRecordReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Ranks the people of one area by the very service that ranks them anywhere else. */
final class RankArea implements FlatMapGroupsFunction<String, Row, Row> {

    private static final long serialVersionUID = 1L;
    private static final int AREA = 0;
    private static final int LIST = 1;
    private static final int SUBJECT = 2;
    private static final int NOT_SCORABLE = 12;
    private static final int FINDINGS = 13;

    private final SharedPack pack;
    private final ListRequest request;

    RankArea(SharedPack pack, ListRequest request) {
        this.pack = pack;
        this.request = request;
    }

    /** An area's records, in an order that does not depend on how they were spread. */
    private record Caseload(String name, List<String> records) implements CaseSource {

        static Caseload of(String area, Iterator<Row> rows) {
            List<String> records = new ArrayList<>();
            // A row without a record is one that cannot be read, and is listed as such.
            rows.forEachRemaining(row -> records.add(row.isNullAt(1) ? "" : row.getString(1)));
            records.sort(null);
            return new Caseload(area, records);
        }

        @Override
        public OptionalLong size() {
            return OptionalLong.of(records.size());
        }

        @Override
        public Stream<CaseEntry> entries() {
            JsonCaseRecordReader reader = new JsonCaseRecordReader();
            return records.stream().map(record -> reader.read(record, ""));
        }
    }

    @Override
    public Iterator<Row> call(String area, Iterator<Row> rows) throws PolicyRefusedException, IOException {
        CaseTriage triage =
                new CaseTriage(FeatureCatalogue.standard(), pack::pack, Cohorts.builtIn(), request.ranking(), 1);
        ReferralList list = triage.rank(Caseload.of(area, rows), request.triage(), Progress.SILENT);
        return Stream.of(
                        IntStream.rangeClosed(1, list.size()).mapToObj(place -> row(area, list, list.at(place))),
                        list.notRanked().stream().map(left -> notRanked(area, list, left)),
                        list.refused().stream().map(left -> refused(area, list, left)))
                .flatMap(part -> part)
                .iterator();
    }

    private static Row row(String area, ReferralList list, Referral referral) {
        return RowFactory.create(
                area,
                list.header().id(),
                referral.subject().value(),
                referral.place(),
                referral.aboveCutLine(),
                referral.tier().tier().label(),
                referral.tier().decidingFactor(),
                referral.tier().provisional(),
                referral.basis().inWords(),
                referral.reoffendingRank(),
                referral.seriousHarmRank(),
                referral.assessment().results().stream()
                        .map(result -> result.score().map(Score::probability).orElse(null))
                        .toArray(Double[]::new),
                null,
                null);
    }

    private static Object[] left(String area, ReferralList list, String subject) {
        Object[] values = new Object[FINDINGS + 1];
        values[AREA] = area;
        values[LIST] = list.header().id();
        values[SUBJECT] = subject;
        return values;
    }

    private static Row notRanked(String area, ReferralList list, NotRanked left) {
        Object[] values = left(area, list, left.subject().value());
        values[NOT_SCORABLE] = left.reasons().toArray(String[]::new);
        return RowFactory.create(values);
    }

    private static Row refused(String area, ReferralList list, RefusedRecord left) {
        Object[] values = left(area, list, left.reference());
        values[FINDINGS] = RecordScores.rows(left.findings());
        return RowFactory.create(values);
    }
}
