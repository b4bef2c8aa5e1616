package iomtriage.scoring;

import iomtriage.scoring.pack.OutcomeModel;
import iomtriage.scoring.pack.layout.CatalogueLayout;
import iomtriage.scoring.pack.layout.InputLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who a model may be used for: people of the age it learnt from, with something on record to score. */
final class Eligibility {

    private static final String AGE = "age";
    private static final List<String> RECORD = List.of("sanctions", "unproven_arrests");

    private final Optional<Integer> age;
    private final List<Integer> record;

    Eligibility(InputLayout layout) {
        // A table's columns mean what its owner says: one called "sanctions" need not be all that is on record.
        boolean caseRecords = layout instanceof CatalogueLayout;
        this.age = caseRecords ? layout.column(AGE) : Optional.empty();
        this.record = caseRecords
                ? RECORD.stream().map(layout::column).flatMap(Optional::stream).toList()
                : List.of();
    }

    List<String> obstacles(OutcomeModel model, double[] row) {
        List<String> obstacles = new ArrayList<>(0);
        if (model.minimumAge() > 0 && age.isPresent() && !(row[age.get()] >= model.minimumAge())) {
            obstacles.add("The person is under " + model.minimumAge() + ", and the model learnt only from people of "
                    + model.minimumAge() + " or over.");
        }
        if (!record.isEmpty() && record.stream().noneMatch(column -> row[column] > 0)) {
            obstacles.add("No " + (record.size() < RECORD.size() ? "sanction" : "offence, arrest or sanction")
                    + " is on record as of the date, so there is nothing to score.");
        }
        return obstacles;
    }
}
