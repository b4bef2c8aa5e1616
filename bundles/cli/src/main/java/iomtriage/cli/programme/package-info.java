/** Whether a programme works: from case records and who was on it when, to a report. */
@NullMarked
package iomtriage.cli.programme;

import org.jspecify.annotations.NullMarked;
