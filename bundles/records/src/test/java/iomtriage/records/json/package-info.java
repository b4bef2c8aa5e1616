@NullMarked
package iomtriage.records.json;

import org.jspecify.annotations.NullMarked;
