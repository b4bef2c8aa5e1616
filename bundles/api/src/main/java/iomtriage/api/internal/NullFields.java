package iomtriage.api.internal;

import iomtriage.api.finding.CaseRecordRefusedException;
import iomtriage.api.finding.Finding;
import iomtriage.api.finding.FindingCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is null in a fact that a host builds, so that the fact is refused where it is built, with every field named at
 * once: further on, nobody could say whose it was. Allocates no list while there is nothing to find.
 */
public final class NullFields {

    private final String fact;
    private List<Finding> findings = List.of();

    private NullFields(String fact) {
        this.fact = fact;
    }

    /** @param fact what the schema calls the fact; empty for the record itself */
    public static NullFields of(String fact) {
        return new NullFields(fact);
    }

    public NullFields at(String field, @Nullable Object value) {
        if (value == null) {
            add(field);
        }
        return this;
    }

    /** A list and its elements. */
    public NullFields each(String field, @Nullable Iterable<?> values) {
        at(field, values);
        if (values != null) {
            int index = 0;
            for (Object value : values) {
                at(field, index, value);
                index++;
            }
        }
        return this;
    }

    private void at(String field, int index, @Nullable Object value) {
        if (value == null) {
            add(field + "[" + index + "]");
        }
    }

    /** A map with its keys and values. */
    public NullFields each(String field, @Nullable Map<?, ?> values) {
        at(field, values);
        if (values != null) {
            values.forEach((key, value) -> {
                if (key == null) {
                    add(field);
                } else if (value == null) {
                    add(field + "." + key);
                }
            });
        }
        return this;
    }

    private void add(String field) {
        if (findings.isEmpty()) {
            findings = new ArrayList<>();
        }
        findings.add(new Finding(
                FindingCode.MISSING_FIELD,
                fact.isEmpty() ? field : fact + "." + field,
                "It is null.",
                "Hand over a value; what nobody knows is an empty Optional, a constant that says so, or left out."));
    }

    /** @throws CaseRecordRefusedException if anything was null */
    public void refuse() {
        if (!findings.isEmpty()) {
            throw new CaseRecordRefusedException(findings);
        }
    }
}
