/** What others made that ships with this: licences, notices, known holes. */
@NullMarked
package iomtriage.integration.supply;

import org.jspecify.annotations.NullMarked;
