package iomtriage.extracts;

import iomtriage.api.caseload.CaseEntry;
import iomtriage.api.finding.Finding;
import iomtriage.extracts.mapping.ColumnMapping;
import iomtriage.extracts.mapping.ExtractMapping;
import iomtriage.extracts.mapping.TableMapping;
import iomtriage.tables.UnknownCell;
import iomtriage.tables.UnknownCodes;
import iomtriage.tables.specification.Column;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What became of an extract: how many rows and records there were, and everything that went into no record, counted by column and
 * code. Holds no personal data: a code is repeated only if it is common, or a slip of one that is listed. Thread-safe.
 */
public final class ImportReport implements Serializable {

    private static final long serialVersionUID = 1L;

    /** What became of one table. */
    private static final class Seen implements Serializable {
        private static final long serialVersionUID = 1L;
        private long rows;
        private long nobodys;
        private final Map<String, Long> leftOut = new TreeMap<>();
        private Map<String, Long> notMapped = Map.of();
        private final UnknownCodes unlisted = new UnknownCodes();
    }

    /** Only what was counted travels: see {@link #add}. */
    private final transient ExtractMapping mapping;

    private final List<Seen> tables = new ArrayList<>();
    private final Map<String, Long> offenceCodes = new TreeMap<>();
    private final Map<String, Long> findings = new TreeMap<>();
    private long records;
    private long refused;

    public ImportReport(ExtractMapping mapping) {
        this.mapping = mapping;
        mapping.tables().forEach(table -> tables.add(new Seen()));
    }

    /** Takes note of what was counted elsewhere, in other rows of the same extract. */
    public synchronized void add(ImportReport others) {
        for (int t = 0; t < tables.size(); t++) {
            Seen own = tables.get(t);
            Seen other = others.tables.get(t);
            own.rows += other.rows;
            own.nobodys += other.nobodys;
            other.leftOut.forEach((code, rows) -> own.leftOut.merge(code, rows, Long::sum));
            own.unlisted.add(other.unlisted);
        }
        others.offenceCodes.forEach((code, events) -> offenceCodes.merge(code, events, Long::sum));
        others.findings.forEach((finding, times) -> findings.merge(finding, times, Long::sum));
        records += others.records;
        refused += others.refused;
    }

    /** A row was read, of the table with this number in the mapping. */
    public synchronized void row(int table) {
        tables.get(table).rows++;
    }

    /** A row of this table belongs to nobody in the first. */
    public synchronized void nobodysRow(int table) {
        tables.get(table).nobodys++;
    }

    /** In so many rows of this table columns that are not mapped held something. */
    public synchronized void notMapped(int table, Map<String, Long> filled) {
        tables.get(table).notMapped = new TreeMap<>(filled);
    }

    synchronized void leftOut(TableMapping table, ColumnMapping column, String code) {
        seen(table).leftOut.merge(column.name() + ": " + code, 1L, Long::sum);
    }

    synchronized void unlisted(TableMapping table, ColumnMapping column, long line, String code) {
        seen(table).unlisted.see(line, new UnknownCell(column.described(), code));
    }

    synchronized void unknownOffenceCode(String code) {
        offenceCodes.merge(code, 1L, Long::sum);
    }

    synchronized void entry(CaseEntry entry) {
        if (entry instanceof CaseEntry.Unreadable unreadable) {
            refused++;
            unreadable.findings().forEach(finding -> findings.merge(kind(finding), 1L, Long::sum));
        } else {
            records++;
        }
    }

    private Seen seen(TableMapping table) {
        return tables.get(mapping.tables().indexOf(table));
    }

    /** A finding without its row, so that equal ones are counted together. */
    private static String kind(Finding finding) {
        return finding.field().replaceAll(", row \\d+", "").replaceAll("\\[\\d+]", "[]") + ": " + finding.problem()
                + " " + finding.remedy();
    }

    /** How many records were made. */
    public synchronized long records() {
        return records;
    }

    /** How many people have no record, because something in their rows cannot be read. */
    public synchronized long refused() {
        return refused;
    }

    /** Everything, for a machine: names and counts, in a fixed order. */
    public synchronized Map<String, Object> asMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("mapping", mapping.id() + "@" + mapping.version());
        map.put("records", records);
        map.put("refused", refused);
        List<Map<String, Object>> each = new ArrayList<>();
        for (int t = 0; t < tables.size(); t++) {
            Seen seen = tables.get(t);
            Map<String, Object> table = new LinkedHashMap<>();
            table.put("table", mapping.tables().get(t).name());
            table.put("rows", seen.rows);
            table.put("rowsOfNobody", seen.nobodys);
            table.put("rowsLeftOut", new TreeMap<>(seen.leftOut));
            table.put("columnsNotMapped", new TreeMap<>(seen.notMapped));
            table.put("codesNotMapped", codes(seen.unlisted));
            each.add(table);
        }
        map.put("tables", each);
        map.put("offenceCodesNotInTable", new TreeMap<>(offenceCodes));
        map.put("findings", new TreeMap<>(findings));
        return map;
    }

    private static Map<String, Object> codes(UnknownCodes unlisted) {
        Map<String, Object> codes = new TreeMap<>();
        unlisted.cells()
                .forEach((column, cells) ->
                        codes.put(column.name(), Map.of("cells", cells, "commonest", unlisted.commonest(column))));
        return codes;
    }

    /** Everything that went into no record, a sentence each, for a person; empty if there is nothing. */
    public synchronized List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        for (int t = 0; t < tables.size(); t++) {
            String name = mapping.tables().get(t).name();
            Seen seen = tables.get(t);
            if (seen.nobodys > 0) {
                sentences.add(name + ": " + String.format(Locale.UK, "%,d of ", seen.nobodys) + count(seen.rows, "row")
                        + (seen.nobodys == 1 ? " belongs" : " belong") + " to nobody in \""
                        + mapping.people().name() + "\".");
            }
            seen.leftOut.forEach((code, rows) ->
                    sentences.add(name + ": " + count(rows, "row") + " left out, as the mapping says (" + code + ")."));
            seen.notMapped.forEach((column, filled) -> sentences.add(
                    name + ", " + column + ": the column is not mapped; something in " + count(filled, "cell") + "."));
            seen.unlisted
                    .cells()
                    .forEach((column, cells) -> sentences.add(unlisted(name, seen.unlisted, column, cells)));
        }
        offenceCodes.forEach((code, events) -> sentences.add("Offence code " + code + ", in " + count(events, "event")
                + ", is not in the ministry's table, and counts as of unknown group."));
        findings.forEach((finding, times) -> sentences.add(finding + " (" + count(times, "time") + ")"));
        return sentences;
    }

    private static String count(long number, String of) {
        return String.format(Locale.UK, "%,d %s%s", number, of, number == 1 ? "" : "s");
    }

    private static String unlisted(String table, UnknownCodes unlisted, Column column, long cells) {
        StringBuilder sentence = new StringBuilder(table + ", " + column.name() + ": a code that is not mapped in "
                + count(cells, "cell") + (column.takesUnknownCodes() ? ", which counts as not known" : ""));
        unlisted.commonest(column)
                .forEach((code, times) -> sentence.append("; \"" + code + "\" in " + count(times, "cell"))
                        .append(UnknownCodes.near(column, code)
                                .map(near -> " (is \"" + near + "\" meant?)")
                                .orElse("")));
        return sentence.append('.').toString();
    }
}
