/** The threat model, held to the tests. By its name the last package, so that most tests have told their results. */
@NullMarked
package iomtriage.integration.threats;

import org.jspecify.annotations.NullMarked;
