/** Commands about data: column specifications, features, the case record's schema, simulated people. */
@NullMarked
package iomtriage.cli.data;

import org.jspecify.annotations.NullMarked;
