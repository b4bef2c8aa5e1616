/** How each part of a case record is written as JSON and read back strictly, with every finding and no value. */
@NullMarked
package iomtriage.records.internal.json;

import org.jspecify.annotations.NullMarked;
