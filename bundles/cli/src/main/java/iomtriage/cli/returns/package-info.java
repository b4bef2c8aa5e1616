/** The national return: made of an area's records and decisions, checked, merged, compared. */
@NullMarked
package iomtriage.cli.returns;

import org.jspecify.annotations.NullMarked;
