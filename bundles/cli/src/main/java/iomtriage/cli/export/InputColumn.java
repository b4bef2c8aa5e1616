package iomtriage.cli.export;

import iomtriage.cli.pack.Packs;
import iomtriage.scoring.pack.ModelPack;
import iomtriage.tables.specification.Code;
import iomtriage.tables.specification.Column;
import iomtriage.tables.specification.ColumnSpecification;
import iomtriage.tables.specification.ColumnType;
import iomtriage.tables.specification.NumberWriting;
import iomtriage.tables.specification.SameText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the texts of one column become the numbers that a model reads.
 *
 * @param name the column
 * @param codes the number of each code, by what ways of writing it have in common; none for a column of numbers
 * @param missing texts that mean "not known", by the same
 * @param writing how numbers stand in the file beside plain digits
 */
record InputColumn(String name, Map<String, Double> codes, List<String> missing, NumberWriting writing) {

    /** Every column that a pack's models may read, in the order of its layout. */
    static List<InputColumn> of(ModelPack pack) {
        Optional<ColumnSpecification> specification = Packs.specification(pack);
        if (specification.isPresent()) {
            return specification.get().features().stream().map(InputColumn::of).toList();
        }
        return java.util.stream.IntStream.range(0, pack.layout().size())
                .mapToObj(column -> new InputColumn(
                        pack.layout().featureId(column),
                        numbered(pack.layout().categories(column)),
                        List.of(),
                        NumberWriting.like("")))
                .toList();
    }

    private static InputColumn of(Column column) {
        Map<String, Double> codes =
                numbered(column.codes().stream().map(Code::code).toList());
        if (!column.topCode().isEmpty()) {
            codes.put(SameText.key(column.topCode()), column.topValue());
        }
        if (column.type() == ColumnType.FLAG) {
            List<String> texts = column.codes().stream().map(Code::code).toList();
            boolean usual =
                    texts.stream().anyMatch(SameText::isYes) && texts.stream().anyMatch(SameText::isNo);
            if (usual) {
                double yes = SameText.isYes(texts.get(0)) ? 0 : 1;
                SameText.usualYes().forEach(text -> codes.putIfAbsent(text, yes));
                SameText.usualNo().forEach(text -> codes.putIfAbsent(text, 1 - yes));
            }
        }
        return new InputColumn(
                column.name(),
                codes,
                column.missing().stream().map(SameText::key).toList(),
                NumberWriting.like(column.written()));
    }

    private static Map<String, Double> numbered(List<String> texts) {
        Map<String, Double> codes = new LinkedHashMap<>();
        for (int i = 0; i < texts.size(); i++) {
            codes.put(SameText.key(texts.get(i)), (double) i);
        }
        return codes;
    }

    /** As JSON holds it. */
    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("column", name);
        json.put("codes", codes);
        json.put("missing", missing);
        json.put("prefix", writing.prefix());
        json.put("suffix", writing.suffix());
        json.put("thousands", writing.grouped() ? (writing.decimalComma() ? "." : ",") : "");
        json.put("decimal", writing.decimalComma() ? "," : ".");
        return json;
    }
}
