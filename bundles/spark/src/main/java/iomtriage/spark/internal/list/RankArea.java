package iomtriage.spark.internal.list;

import iomtriage.ranking.list.RankedList;
import java.io.Serializable;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** Ranks the people of one area, who were read elsewhere. */
public final class RankArea implements FlatMapGroupsFunction<String, Row, Row> {

    private static final long serialVersionUID = 1L;
    private static final int PERSON = 2;

    private final AreaTriage.Sent triage;
    private final Rows rows;

    /** What is told of a list. */
    @FunctionalInterface
    public interface Rows extends Serializable {

        /** @param list empty if nobody is of the area */
        Stream<Row> of(String area, @Nullable RankedList list);
    }

    public RankArea(AreaTriage.Sent triage, Rows rows) {
        this.triage = triage;
        this.rows = rows;
    }

    @Override
    public Iterator<Row> call(String area, Iterator<Row> people) {
        People own = new People(people);
        RankedList list = own.hasNext() ? triage.received().of(area).rank(AreaFile.name(area), own) : null;
        return rows.of(area, list).iterator();
    }

    /** An area's people, without the row that stands for the area itself. */
    private static final class People implements Iterator<byte[]> {
        private final Iterator<Row> rows;
        private byte @Nullable [] next;

        People(Iterator<Row> rows) {
            this.rows = rows;
        }

        @Override
        public boolean hasNext() {
            while (next == null && rows.hasNext()) {
                next = rows.next().getAs(PERSON);
            }
            return next != null;
        }

        @Override
        public byte[] next() {
            if (!hasNext() || next == null) {
                throw new NoSuchElementException();
            }
            byte[] person = next;
            next = null;
            return person;
        }
    }
}
