package iomtriage.tables;

import iomtriage.scoring.pack.layout.InputLayout;
import iomtriage.scoring.pack.layout.InputLayouts;
import iomtriage.scoring.pack.manifest.PackManifest;
import iomtriage.tables.specification.SpecificationReader;
import iomtriage.tables.specification.SpecificationRefusedException;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** Reads the layout of a table from the specification inside the pack; hands any other input on. */
public record TableLayouts(InputLayouts others) implements InputLayouts {

    @Override
    public Optional<InputLayout> layout(PackManifest.Input input, Map<String, byte[]> files) throws IOException {
        if (!TableLayout.KIND.equals(input.kind())) {
            return others.layout(input, files);
        }
        byte[] json = files.get(TableLayout.FILE);
        if (json == null) {
            throw new IOException("The pack has no file \"" + TableLayout.FILE + "\".");
        }
        try {
            TableLayout layout = new TableLayout(SpecificationReader.parse(TableLayout.FILE, json));
            return layout.version().equals(input.version()) ? Optional.of(layout) : Optional.empty();
        } catch (SpecificationRefusedException refused) {
            throw new IOException(refused.getMessage(), refused);
        }
    }

    @Override
    public String whyNone(PackManifest.Input input) {
        return TableLayout.KIND.equals(input.kind())
                ? "Its column specification is not the version that it was trained with. Copy the pack again."
                : others.whyNone(input);
    }
}
