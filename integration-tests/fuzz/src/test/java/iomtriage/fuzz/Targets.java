package iomtriage.fuzz;

import iomtriage.additive.DamagedModelException;
import iomtriage.api.cohort.DefinitionsRefusedException;
import iomtriage.api.score.PackRefusedException;
import iomtriage.extracts.mapping.MappingRefusedException;
import iomtriage.http.RefusedException;
import iomtriage.ranking.policy.PolicyRefusedException;
import iomtriage.returns.form.ReturnRefusedException;
import iomtriage.store.witness.NotSignedException;
import iomtriage.tables.csv.TableException;
import iomtriage.tables.specification.SpecificationRefusedException;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** Everything that reads bytes from outside. */
final class Targets {

    static final List<Target> ALL = List.of(
            Target.of("case-records", People::lines, IOException.class),
            Target.of("case-records-gzip", People::compressed, IOException.class),
            Target.of("table", Tables::rows, TableException.class),
            Target.of("table-guess", Tables::guess, TableException.class),
            Target.of("column-specification", Tables::specificationFile, SpecificationRefusedException.class)
                    .beginningWith(
                            "training-data/georgia-parole/columns.json",
                            "training-data/recidivism-survival/rossi.json"),
            Target.of("mapping", Tables::mapping, MappingRefusedException.class)
                    .beginningWith("training-data/extract/mapping.json"),
            Target.of("extract", Tables::extract, IOException.class),
            Target.of("policy", Rules::policy, PolicyRefusedException.class)
                    .beginningWith(
                            "bundles/ranking/src/main/resources/iomtriage/ranking/policy/iom-default.json",
                            "bundles/ranking/src/main/resources/iomtriage/ranking/policy/probation-tier.json"),
            Target.of("definition", Rules::definition, DefinitionsRefusedException.class),
            Target.of("review-rules", Rules::reviewRules, IllegalArgumentException.class)
                    .beginningWith("bundles/reviews/src/main/resources/iomtriage/reviews/rule/review-rules.json"),
            Target.of("retention", Rules::retention, IllegalArgumentException.class),
            Target.of("users", Rules::users, IllegalArgumentException.class),
            Target.of("access", Rules::access, IllegalArgumentException.class),
            Target.of("edits", Rules::edits, IllegalArgumentException.class),
            Target.of("witness", Rules::witness, NotSignedException.class),
            Target.of("witness-key", Rules::witnessKey, IOException.class),
            Target.of("model", Packs::model, DamagedModelException.class),
            Target.of("pack-archive", Packs::archive, PackRefusedException.class),
            Target.of("pack-file", Packs::file, PackRefusedException.class),
            Target.of("interval-check", Packs::intervalCheck, IOException.class),
            Target.of("return", Returns::folder, ReturnRefusedException.class),
            Target.of("http-call", Web::calls, RefusedException.class),
            Target.of("page-address", Web::addresses, RefusedException.class),
            Target.of("page-form", Web::forms, RefusedException.class));

    private Targets() {}

    /** Those that were named, or all. */
    static Stream<Target> asked() {
        String names = System.getProperty("fuzz.targets", "");
        return names.isBlank() ? ALL.stream() : Stream.of(names.split(",")).map(Targets::named);
    }

    static Target named(String name) {
        return ALL.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no target \"" + name + "\". Those that are: "
                        + ALL.stream().map(Target::name).toList() + "."));
    }
}
