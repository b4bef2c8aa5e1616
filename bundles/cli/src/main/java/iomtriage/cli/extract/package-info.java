/** Case records from the tables of a case system, and back. */
@NullMarked
package iomtriage.cli.extract;

import org.jspecify.annotations.NullMarked;
