/** Models as JSON, with a reader in Python, and as SQL: to be scored and explained without this software. */
@NullMarked
package iomtriage.cli.export;

import org.jspecify.annotations.NullMarked;
