package iomtriage.tables;

import de.siegmar.fastcsv.reader.CsvRecord;

/**
 * One record of a CSV file.
 *
 * @param number number of the line that it starts in, from 1
 * @param fields its fields
 */
record Line(long number, CsvRecord fields) {

    @Override
    public String toString() {
        return "Line[hidden, line " + number + "]";
    }
}
