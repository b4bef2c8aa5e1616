package iomtriage.spark;

import static org.apache.spark.sql.types.DataTypes.BinaryType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.util.Iterator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** Scores each record where it is, and hands on what a list needs of it, so that records themselves need not move. */
final class ReadPeople implements MapPartitionsFunction<Row, Row> {

    /** A null person stands for an area that is asked for by name. */
    static final StructType PEOPLE = new StructType()
            .add(RecordText.AREA, StringType)
            .add(RecordText.ORDER, LongType)
            .add("person", BinaryType);

    private static final long serialVersionUID = 1L;
    private static final int AREA = 0;
    private static final int ORDER = 1;
    private static final int RECORD = 2;

    private final AreaTriage.Sent triage;

    ReadPeople(AreaTriage.Sent triage) {
        this.triage = triage;
    }

    @Override
    public Iterator<Row> call(Iterator<Row> records) {
        AreaTriage areas = triage.received();
        RecordRows reader = new RecordRows();
        Iterable<Row> all = () -> records;
        Stream<Row> people = StreamSupport.stream(all.spliterator(), false)
                .map(row -> RowFactory.create(
                        row.getString(AREA),
                        row.getLong(ORDER),
                        areas.of(row.getString(AREA)).read(reader.entry(row, RECORD))));
        return people.iterator();
    }
}
