package iomtriage.api.cohort;

import iomtriage.api.cohort.rule.Rule;
import org.osgi.annotation.versioning.ProviderType;

/** A definition of who is persistent: data, named and versioned. An area can add its own. */
@ProviderType
public interface CohortDefinition {

    /** {@return stable id, lower case with hyphens, for example {@code ppo-six-convictions}} */
    String id();

    /** {@return version of the definition, for example {@code 1.0.0}} */
    String version();

    /** {@return short name in plain words} */
    String name();

    /** {@return where the definition comes from} */
    String source();

    /** {@return how it was read where the source leaves room, and what it cannot tell; may be empty} */
    String notes();

    /** {@return what makes a person a member} */
    Rule rule();
}
