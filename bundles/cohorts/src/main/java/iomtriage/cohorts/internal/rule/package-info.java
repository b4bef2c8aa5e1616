/** Rules made ready to run: three-valued decisions over a person's numbers, and the words for them. */
@NullMarked
package iomtriage.cohorts.internal.rule;

import org.jspecify.annotations.NullMarked;
