package iomtriage.cli.extract;

import iomtriage.cli.terminal.Refusal;
import iomtriage.extracts.mapping.ExtractMapping;
import iomtriage.extracts.mapping.MappingReader;
import iomtriage.extracts.mapping.MappingRefusedException;
import java.io.IOException;
import java.nio.file.Path;

/** The mapping that a command is given. */
final class Mappings {

    private Mappings() {}

    /** @throws Refusal if it is none, with every finding */
    static ExtractMapping read(Path file) throws IOException {
        try {
            return MappingReader.read(file);
        } catch (MappingRefusedException refused) {
            throw new Refusal("The mapping was refused.", refused.findings());
        }
    }
}
