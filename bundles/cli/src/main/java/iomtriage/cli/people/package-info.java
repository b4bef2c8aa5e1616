/** People to learn from or to measure on, read from tables and case records. */
@NullMarked
package iomtriage.cli.people;

import org.jspecify.annotations.NullMarked;
