/** What others made that ships with this: licences, notices, known vulnerabilities. */
@NullMarked
package iomtriage.integration.supply;

import org.jspecify.annotations.NullMarked;
