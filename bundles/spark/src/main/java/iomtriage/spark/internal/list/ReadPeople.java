package iomtriage.spark.internal.list;

import static org.apache.spark.sql.types.DataTypes.BinaryType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import iomtriage.spark.internal.record.RecordForm;
import java.io.Serializable;
import java.util.function.BiFunction;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/** Scores each record where it is, and hands on what a list needs of it, so that records themselves need not move. */
public final class ReadPeople implements BiFunction<UTF8String, InternalRow, byte[]>, Serializable {

    public static final String PERSON = "person";

    /** A null person stands for an area that is asked for by name. */
    public static final StructType PEOPLE = new StructType()
            .add(AreaRecords.AREA, StringType)
            .add(AreaRecords.ORDER, LongType)
            .add(PERSON, BinaryType);

    private static final long serialVersionUID = 1L;

    private final AreaTriage.Sent triage;
    private final RecordForm form;
    private transient @Nullable Ready ready;

    public ReadPeople(AreaTriage.Sent triage, RecordForm form) {
        this.triage = triage;
        this.form = form;
    }

    @Override
    public byte[] apply(UTF8String area, InternalRow record) {
        Ready own = ready == null ? new Ready(triage.received(), form.reader()) : ready;
        ready = own;
        return own.areas().of(area.toString()).read(own.reader().read(record));
    }

    /** What a task makes for itself. */
    private record Ready(AreaTriage areas, RecordForm.Reader reader) {}
}
