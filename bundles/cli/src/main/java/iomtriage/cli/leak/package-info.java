/** What a model must not learn from: columns that hold the outcome, say the same, or were recorded later. */
@NullMarked
package iomtriage.cli.leak;

import org.jspecify.annotations.NullMarked;
