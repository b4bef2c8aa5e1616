/** What is wrong with a case record, collected. */
@NullMarked
package iomtriage.records.internal.finding;

import org.jspecify.annotations.NullMarked;
