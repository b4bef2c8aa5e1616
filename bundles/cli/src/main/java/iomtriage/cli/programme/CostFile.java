package iomtriage.cli.programme;

import iomtriage.cli.people.FindingLog;
import iomtriage.evaluation.Measured;
import iomtriage.evaluation.programme.CostBenefit;
import iomtriage.evaluation.programme.Effect;
import iomtriage.tables.csv.Line;
import iomtriage.tables.csv.TableException;
import iomtriage.tables.csv.TableFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * An area's unit costs: a table with the columns item, cost, low, high and source, and the items person and reoffence.
 *
 * @param costs by item
 * @param sources a sentence for each item
 */
record CostFile(Map<String, Measured> costs, List<String> sources) {

    private static final List<String> COLUMNS = List.of("item", "cost", "low", "high", "source");
    private static final List<String> ITEMS = List.of("person", "reoffence");

    /** @throws iomtriage.cli.terminal.Refusal with everything that is wrong */
    static CostFile read(Path path) throws TableException {
        TableFile file = new TableFile(path);
        List<String> header = file.header().stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
        FindingLog log = new FindingLog();
        CostFile read = new CostFile(new TreeMap<>(), new ArrayList<>());
        if (header.containsAll(COLUMNS)) {
            file.lines(names -> line -> read.line(line, header, log));
            ITEMS.stream()
                    .filter(item -> !read.costs.containsKey(item))
                    .forEach(item -> log.add("It has no sound line for the item " + item + ". Add one."));
        } else {
            log.add("It needs the columns " + String.join(", ", COLUMNS) + ". Add those that are missing.");
        }
        log.refuseIfAny("The table of costs \"" + file.name() + "\" cannot be used");
        return read;
    }

    private void line(Line line, List<String> header, FindingLog log) {
        String place = "line " + line.number() + ": ";
        if (line.fields().size() != header.size()) {
            log.add(place + "has " + line.fields().size() + " fields instead of " + header.size() + ".");
            return;
        }
        List<String> fields = COLUMNS.stream()
                .map(name -> line.fields().get(header.indexOf(name)).strip())
                .toList();
        String item = fields.get(0).toLowerCase(Locale.ROOT);
        if (!ITEMS.contains(item)) {
            log.add(place + "the item is none of " + String.join(", ", ITEMS) + ".");
        } else if (fields.get(4).isEmpty()) {
            log.add(place + "does not say where the cost comes from. Fill in the column source.");
        } else if (costs.containsKey(item)) {
            log.add(place + "the item stands there twice. Leave one line out.");
        } else {
            try {
                Measured cost = new Measured(
                        Double.parseDouble(fields.get(1)),
                        Double.parseDouble(fields.get(2)),
                        Double.parseDouble(fields.get(3)));
                if (CostBenefit.isCost(cost)) {
                    costs.put(item, cost);
                    sources.add(item + ": " + fields.get(4));
                } else {
                    log.add(place + "a cost is above 0 and lies from low to high. Correct the three numbers.");
                }
            } catch (IllegalArgumentException none) {
                log.add(place + "cost, low and high are numbers such as 3500, low not above high.");
            }
        }
    }

    CostBenefit beside(Effect frequency) {
        return CostBenefit.of(frequency, costs.get("person"), costs.get("reoffence"));
    }
}
