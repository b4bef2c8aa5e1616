/** How each part of a case record is written as JSON and read back. */
@NullMarked
package iomtriage.records.internal.json;

import org.jspecify.annotations.NullMarked;
