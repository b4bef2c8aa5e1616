package iomtriage.cohorts.internal.count;

import iomtriage.api.cohort.rule.Count;
import iomtriage.api.register.RegisterCode;
import iomtriage.cohorts.reference.ReferenceScorer;
import java.util.List;
import java.util.Set;

/**
 * Everything that a set of definitions asks of a person, each once however many definitions ask it.
 *
 * @param counts numbers
 * @param scorers reference scores
 * @param lists lists of nominations: the first flags
 * @param registers sets of registers: the flags after them
 */
public record RequiredFacts(
        List<Count> counts, List<ReferenceScorer> scorers, List<String> lists, List<Set<RegisterCode>> registers) {}
