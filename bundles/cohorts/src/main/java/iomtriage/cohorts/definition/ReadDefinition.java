package iomtriage.cohorts.definition;

import iomtriage.api.cohort.CohortDefinition;
import iomtriage.api.cohort.rule.Rule;

/** A definition as it was read. */
public record ReadDefinition(String id, String version, String name, String source, String notes, Rule rule)
        implements CohortDefinition {}
