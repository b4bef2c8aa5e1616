@NullMarked
package iomtriage.records.internal.json;

import org.jspecify.annotations.NullMarked;
